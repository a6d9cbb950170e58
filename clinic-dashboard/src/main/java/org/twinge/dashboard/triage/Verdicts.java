package org.twinge.dashboard.triage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinge.access.Caller;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.alerts.ListReached;
import org.twinge.dashboard.athletes.ListCareContacts;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.model.Question;

/** Puts what triage says into the reader's words. */
@Singleton
public class Verdicts {
    private final ListReached listReached;
    private final ListCareContacts listCareContacts;
    private final Questions questions;
    private final RuleTexts ruleTexts;
    private final Visitor visitor;
    private final Caller caller;

    Verdicts(
            ListReached listReached,
            ListCareContacts listCareContacts,
            Questions questions,
            RuleTexts ruleTexts,
            Visitor visitor,
            Caller caller) {
        this.listReached = listReached;
        this.listCareContacts = listCareContacts;
        this.questions = questions;
        this.ruleTexts = ruleTexts;
        this.visitor = visitor;
        this.caller = caller;
    }

    public Verdict of(Judged judged) {
        TriageWords words = visitor.words();
        Locale locale = visitor.locale();
        return new Verdict(
                judged.level(),
                firstLine(judged, words),
                actions(
                        judged.rules().stream()
                                .filter(rule -> rule.level() == judged.level())
                                .toList(),
                        judged.ruleBookVersion()),
                told(judged, words),
                listCareContacts.list(caller.subject()),
                advice(judged, words, locale),
                judged.rules().stream()
                        .map(rule -> new Verdict.Reason(
                                ruleTexts.of(rule, judged.ruleBookVersion(), locale),
                                rule.source(),
                                words.reviewWord(rule.review()),
                                Answered.all(telling(rule), questions, words, locale)))
                        .toList(),
                words.version(judged.ruleBookVersion(), moment(judged.at())),
                locale.getLanguage());
    }

    /** What these rules say to do. */
    public List<Verdict.Action> actions(List<FiredRule> rules, String ruleBookVersion) {
        return rules.stream()
                .map(rule -> ruleTexts.of(rule, ruleBookVersion, visitor.locale()))
                .map(text -> new Verdict.Action(text.language(), text.action()))
                .distinct()
                .toList();
    }

    /** While questions are open nothing may sound like an all-clear. */
    public static String firstLine(Judged judged, TriageWords words) {
        String headline = words.headline(judged.level());
        String known = judged.incomplete() ? words.atLeast(headline) : headline;
        return judged.forGuardian() ? words.toGuardian(known) : known;
    }

    /** What made a rule fire; what was denied did not. */
    private static Map<String, String> telling(FiredRule rule) {
        var telling = new TreeMap<>(rule.inputs());
        telling.values().removeIf(List.of(Question.NO, Question.UNKNOWN)::contains);
        return telling;
    }

    private String told(Judged judged, TriageWords words) {
        List<Alert.Told> reached = listReached.about(judged.about());
        Optional<Alert.Told> sent = reached.stream().filter(Alert.Told::reached).findFirst();
        if (sent.isPresent()) {
            return words.toldSent(moment(sent.get().at()));
        }
        if (!reached.isEmpty()) {
            return words.toldNotReached();
        }
        if (!judged.hasClinic()) {
            return words.toldNobody();
        }
        if (judged.level().compareTo(Level.SOON) <= 0) {
            return words.toldClinic();
        }
        if (judged.incomplete()) {
            return words.toldLater();
        }
        return judged.about() instanceof ListReached.Report ? words.toldNoMessage() : words.toldNothing();
    }

    /** In English as it was stored with the answers; otherwise what is said for the level. */
    private static Verdict.Advice advice(Judged judged, TriageWords words, Locale locale) {
        if (locale.equals(Locale.ENGLISH) && judged.stored().isPresent()) {
            return judged.stored().get();
        }
        Level level = judged.level();
        return new Verdict.Advice(
                words.headline(level),
                judged.incomplete() ? words.uncertainIncomplete() : words.uncertain(level),
                words.watchFor(level),
                words.help(level),
                words.byWhen(level));
    }

    private String moment(Instant at) {
        return Numbers.moment(at.atZone(visitor.zone()), visitor.locale());
    }
}
