package org.twinge.triage.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Truth;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.StrictJson;

/** Answers as they are kept: by finding code, numbers as numbers, everything else as its word. */
final class StoredAnswers {
    private StoredAnswers() {}

    static Map<String, Object> plain(Answers answers) {
        var plain = new TreeMap<String, Object>();
        answers.byCode()
                .forEach((code, answer) -> plain.put(
                        code, answer instanceof Answer.Amount(double value) ? (Object) value : answer.toString()));
        return plain;
    }

    /** What is no finding any more says nothing to today's rules, and is left out. */
    static Answers read(String stored, Vocabulary vocabulary) {
        var answers = new TreeMap<String, Answer>();
        try {
            StrictJson.MAPPER
                    .readTree(stored)
                    .properties()
                    .forEach(entry -> vocabulary
                            .finding(entry.getKey())
                            .ifPresent(finding -> answers.put(finding.code(), answer(finding, entry.getValue()))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return Answers.of(answers);
    }

    private static Answer answer(Finding finding, JsonNode value) {
        if (value.asText().equals(ReportReader.UNKNOWN)) {
            return new Answer.Said(Truth.UNKNOWN);
        }
        return switch (finding.type()) {
            case Finding.Type.YesNoUnknown yesNo ->
                new Answer.Said(Truth.of(value.asText().equals("yes")));
            case Finding.Type.Measure number -> new Answer.Amount(value.doubleValue());
            case Finding.Type.Choice choice -> new Answer.Chosen(value.asText());
        };
    }
}
