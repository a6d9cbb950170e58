package org.twinge.dashboard.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.alerts.ListReached;
import org.twinge.dashboard.athletes.ListCareContacts;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.triage.Answered;
import org.twinge.dashboard.triage.Judged;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.Verdict;
import org.twinge.dashboard.triage.Verdicts;
import org.twinge.dashboard.triage.Visitor;

/** Where a question ends: with what triage said to the answer, or because there is nothing to answer. */
@Singleton
class Endings {
    private final Verdicts verdicts;
    private final Questions questions;
    private final ListCareContacts listCareContacts;
    private final Visitor visitor;
    private final Caller caller;

    Endings(Verdicts verdicts, Questions questions, ListCareContacts listCareContacts, Visitor visitor, Caller caller) {
        this.verdicts = verdicts;
        this.questions = questions;
        this.listCareContacts = listCareContacts;
        this.visitor = visitor;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance told(Telling telling, Optional<Trouble> trouble);

        static native TemplateInstance closed(Closed closed, String again);
    }

    RestResponse<String> told(
            UUID promptId, PromptKind kind, String region, FollowUps.Told told, Optional<Trouble> trouble) {
        String title = visitor.words(FollowUpWords.class).question(kind, region);
        return told(telling(title, kind, told, new ListReached.FollowUp(promptId)), trouble);
    }

    RestResponse<String> told(LocalDate week, FollowUps.Told told, Optional<Trouble> trouble) {
        return told(telling(weekWords(week), PromptKind.WEEKLY, told, new ListReached.CheckIn(week)), trouble);
    }

    private RestResponse<String> told(Telling telling, Optional<Trouble> trouble) {
        return RestResponse.ok(visitor.render(Templates.told(telling, trouble)));
    }

    /** @param again the page's own address */
    RestResponse<String> closed(Closed closed, String again) {
        return RestResponse.ResponseBuilder.create(closed.status(), visitor.render(Templates.closed(closed, again)))
                .build();
    }

    /** The week from its Monday on. */
    String weekWords(LocalDate monday) {
        return visitor.words(FollowUpWords.class)
                .weekOf(Numbers.day(monday, visitor.locale()), Numbers.day(monday.plusDays(6), visitor.locale()));
    }

    private Telling telling(String title, PromptKind kind, FollowUps.Told told, ListReached.About about) {
        FollowUpWords words = visitor.words(FollowUpWords.class);
        var said = new LinkedHashMap<String, String>();
        if (told.pain() != null) {
            said.put("pain", told.pain().toString().replaceFirst("\\.0$", ""));
        }
        if (told.gait() != null) {
            said.put("gait", told.gait());
        }
        return new Telling(
                title,
                verdict(told, about),
                words.nextWords(kind),
                words.answered(moment(told.answeredAt())),
                Answered.all(said, questions, visitor.words(), visitor.locale()));
    }

    private Optional<Verdict> verdict(FollowUps.Told told, ListReached.About about) {
        Level level = told.level();
        return level == null
                ? Optional.empty()
                : Optional.of(verdicts.of(new Judged(
                        level,
                        false,
                        visitor.isChild(told.answeredAt()),
                        told.rules(),
                        Optional.empty(),
                        told.ruleBookVersion(),
                        told.answeredAt(),
                        !listCareContacts.list(caller.subject()).isEmpty(),
                        about)));
    }

    private String moment(Instant at) {
        return Numbers.moment(at.atZone(visitor.zone()), visitor.locale());
    }
}
