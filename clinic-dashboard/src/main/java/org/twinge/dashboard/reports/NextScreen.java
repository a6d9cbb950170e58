package org.twinge.dashboard.reports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.reports.model.Draft;
import org.twinge.dashboard.reports.model.Interview;
import org.twinge.dashboard.triage.Questions;

/** Asks triage what the answers so far are worth, and so what to ask next. */
@Singleton
class NextScreen {
    private final TriageReports triage;
    private final Questions questions;

    NextScreen(@RestClient TriageReports triage, Questions questions) {
        this.triage = triage;
        this.questions = questions;
    }

    List<String> first(String authorization) {
        return Interview.next(Set.of(), heard(triage.preview(authorization, questions.body(new TreeMap<>()))));
    }

    List<String> after(Draft draft, int step, String authorization) {
        return Interview.next(
                draft.askedUpTo(step), heard(triage.preview(authorization, questions.body(draft.said(step)))));
    }

    private Interview.Heard heard(TriageReports.Preview preview) {
        return new Interview.Heard(
                preview.level() == Level.EMERGENCY,
                questions.known(preview.next().stream()
                        .map(TriageReports.OpenQuestion::code)
                        .toList()),
                preview.undetermined().stream()
                        .filter(rule -> rule.level() == Level.EMERGENCY)
                        .flatMap(rule -> rule.open().stream())
                        .collect(Collectors.toSet()));
    }
}
