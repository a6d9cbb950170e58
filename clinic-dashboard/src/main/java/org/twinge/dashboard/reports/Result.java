package org.twinge.dashboard.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.dashboard.alerts.ListReached;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.triage.FittingInjury;
import org.twinge.dashboard.triage.Judged;
import org.twinge.dashboard.triage.Verdict;

/**
 * A judged report in words: what to do now, and what is not known.
 *
 * @param openEmergencies questions that keep this from being settled
 * @param otherOpen questions that could change the result otherwise
 * @param fits injuries of the catalogue that the answers go with; none in an emergency, where nothing may distract
 */
public record Result(
        UUID id, Verdict verdict, List<String> openEmergencies, List<String> otherOpen, List<FittingInjury> fits) {

    static Result of(TriageReports.Assessed report, Verdict verdict, Locale locale) {
        Set<String> emergencies = report.undetermined().stream()
                .filter(rule -> rule.level() == Level.EMERGENCY)
                .flatMap(rule -> rule.open().stream())
                .collect(Collectors.toSet());
        return new Result(
                report.reportId(),
                verdict,
                report.incomplete() ? open(report, emergencies, true, locale) : List.of(),
                open(report, report.incomplete() ? emergencies : Set.of(), false, locale),
                report.level() == Level.EMERGENCY ? List.of() : FittingInjury.all(report.candidates(), locale));
    }

    static Judged judged(TriageReports.Assessed report) {
        return new Judged(
                report.level(),
                report.incomplete(),
                report.forGuardian(),
                report.rules(),
                Optional.of(report.safetyNet()),
                report.ruleBookVersion(),
                report.receivedAt(),
                report.hasClinic(),
                new ListReached.Report(report.reportId()));
    }

    private static List<String> open(
            TriageReports.Assessed report, Set<String> emergencies, boolean wanted, Locale locale) {
        return report.openQuestions().stream()
                .filter(question -> emergencies.contains(question.code()) == wanted)
                .map(question -> question.question().in(locale))
                .toList();
    }
}
