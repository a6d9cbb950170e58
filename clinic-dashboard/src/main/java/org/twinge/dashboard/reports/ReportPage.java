package org.twinge.dashboard.reports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.bodymap.BodyMap;
import org.twinge.dashboard.bodymap.BodyPicture;
import org.twinge.dashboard.followup.OpenQuestions;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.reports.model.Draft;
import org.twinge.dashboard.triage.Answered;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.Verdict;
import org.twinge.dashboard.triage.Verdicts;
import org.twinge.dashboard.triage.Visitor;
import org.twinge.messaging.Ids;

/**
 * An athlete reports symptoms, a screen at a time. What was answered is kept before anything is asked of triage, so that
 * nothing is lost when it is away, and every screen has an address, so that going back loses nothing either.
 */
@Path("/report")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ReportPage {
    private static final Logger LOG = Logger.getLogger(ReportPage.class);
    private static final List<String> VIEWS = List.of("front", "back");

    private final TriageReports triage;
    private final NextScreen nextScreen;
    private final FindDraft findDraft;
    private final SaveDraft saveDraft;
    private final DropDraft dropDraft;
    private final Questions questions;
    private final Verdicts verdicts;
    private final OpenQuestions openQuestions;
    private final BodyMap bodyMap;
    private final Visitor visitor;
    private final Clock clock;

    ReportPage(
            @RestClient TriageReports triage,
            NextScreen nextScreen,
            FindDraft findDraft,
            SaveDraft saveDraft,
            DropDraft dropDraft,
            Questions questions,
            Verdicts verdicts,
            OpenQuestions openQuestions,
            BodyMap bodyMap,
            Visitor visitor,
            Clock clock) {
        this.triage = triage;
        this.nextScreen = nextScreen;
        this.findDraft = findDraft;
        this.saveDraft = saveDraft;
        this.dropDraft = dropDraft;
        this.questions = questions;
        this.verdicts = verdicts;
        this.openQuestions = openQuestions;
        this.bodyMap = bodyMap;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance start(
                boolean hasProfile, List<OpenQuestions.Line> asked, Optional<Integer> draft, Optional<Trouble> trouble);

        static native TemplateInstance screen(
                Screen screen, List<BodyPicture> map, List<String> open, Optional<Trouble> trouble);

        static native TemplateInstance send(Screen screen, Summary summary, Optional<Trouble> trouble);
    }

    /**
     * @param actions what to do at once, if the answers are an emergency; empty otherwise
     * @param said what was answered with more than no and "I don't know"
     */
    record Summary(List<Verdict.Action> actions, List<Answered> said, int no, int unknown) {}

    @GET
    public RestResponse<String> start(@RestQuery Optional<String> trouble) {
        Optional<Integer> draft = findDraft.find().map(found -> found.steps().size());
        List<OpenQuestions.Line> asked = visitor.hasProfile() ? openQuestions.list() : List.of();
        return RestResponse.ok(
                visitor.render(Templates.start(visitor.hasProfile(), asked, draft, Trouble.named(trouble))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> begin() {
        return asking("/report", () -> {
            List<String> first = nextScreen.first(visitor.authorization());
            saveDraft.save(Draft.begun(Ids.v7(), null, Map.of(), first, clock.instant()));
            return "/report/1";
        });
    }

    @GET
    @Path("/{step: [0-9]+}")
    public RestResponse<String> show(@RestPath int step, @RestQuery boolean open, @RestQuery Optional<String> trouble) {
        Optional<Draft> draft = findDraft.find().filter(found -> found.has(step));
        if (draft.isEmpty()) {
            return RestResponse.seeOther(URI.create("/report"));
        }
        Draft found = draft.get();
        Screen screen = Screen.of(found, step, questions, visitor.words(), visitor.locale());
        return RestResponse.ok(visitor.render(
                screen.title() == Screen.Title.SEND
                        ? Templates.send(screen, summary(found, step), Trouble.named(trouble))
                        : Templates.screen(
                                screen,
                                screen.isWhere() ? pictures() : List.of(),
                                open ? found.open(step) : List.of(),
                                Trouble.named(trouble))));
    }

    @POST
    @Path("/{step: [0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> answer(@RestPath int step, @RestForm Optional<String> rest) {
        Optional<Draft> draft = findDraft.find().filter(found -> found.has(step));
        if (draft.isEmpty()) {
            return RestResponse.seeOther(URI.create("/report"));
        }
        boolean noToTheRest = rest.filter(Question.NO::equals).isPresent();
        Draft answered = draft.get().answered(step, AnswerForm.read(draft.get().asked(step), questions, noToTheRest));
        saveDraft.save(answered);
        if (!answered.open(step).isEmpty()) {
            return RestResponse.seeOther(URI.create("/report/" + step + "?open=true"));
        }
        return asking("/report/" + step, () -> {
            saveDraft.save(answered.continued(step, nextScreen.after(answered, step, visitor.authorization())));
            return "/report/" + (step + 1);
        });
    }

    @POST
    @Path("/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> send() {
        Optional<Draft> draft = findDraft.find();
        if (draft.isEmpty()) {
            return RestResponse.seeOther(URI.create("/report"));
        }
        Draft found = draft.get();
        int last = found.steps().size();
        return asking(
                "/report/" + last, () -> found.asked(last).isEmpty() ? "/reports/" + sent(found) : "/report/" + last);
    }

    /** The same answers, sent twice, are one report. */
    private UUID sent(Draft draft) {
        var said = draft.said(draft.steps().size());
        String key = Ids.v5("report", draft.id(), said).toString();
        Map<String, Object> body = questions.body(said);
        UUID amends = draft.amends();
        TriageReports.Assessed assessed = amends == null
                ? triage.report(visitor.authorization(), key, body)
                : triage.amend(visitor.authorization(), amends, key, body);
        dropDraft.drop();
        return assessed.reportId();
    }

    /** Without the catalogue there are none, and the list of regions does. */
    private List<BodyPicture> pictures() {
        try {
            return VIEWS.stream()
                    .map(view -> bodyMap.picture(view, visitor.authorization()))
                    .toList();
        } catch (ProcessingException | WebApplicationException | IllegalArgumentException e) {
            LOG.warnf("injury-catalog gives no body map: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private Summary summary(Draft draft, int step) {
        var said = draft.said(step);
        var telling = new TreeMap<>(said);
        telling.values().removeIf(List.of(Question.NO, Question.UNKNOWN)::contains);
        return new Summary(
                emergencyActions(draft, step),
                Answered.all(telling, questions, visitor.words(), visitor.locale()),
                Answered.count(said.values(), Question.NO),
                Answered.count(said.values(), Question.UNKNOWN));
    }

    /** Without triage the page does not know better than the athlete, and says where to get help all the same. */
    private List<Verdict.Action> emergencyActions(Draft draft, int step) {
        try {
            TriageReports.Preview preview = triage.preview(visitor.authorization(), questions.body(draft.said(step)));
            return verdicts.actions(
                    preview.rules().stream()
                            .filter(rule -> rule.level() == Level.EMERGENCY)
                            .toList(),
                    preview.ruleBookVersion());
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private interface Step {
        String next();
    }

    /** Goes on, or says on the page where the reader is why not. */
    private static RestResponse<String> asking(String here, Step step) {
        Trouble trouble;
        try {
            return RestResponse.seeOther(URI.create(step.next()));
        } catch (WebApplicationException e) {
            trouble = Trouble.of(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            trouble = Trouble.AWAY;
        }
        LOG.warnf("a report does not go on: %s", trouble);
        return RestResponse.seeOther(URI.create(here + "?trouble=" + trouble));
    }
}
