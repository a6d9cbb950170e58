package org.twinge.triage.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.Truth;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.reports.RefusedReport;
import org.twinge.triage.reports.ReportReader;
import org.twinge.triage.rulebook.StrictJson;

/**
 * One line of a file: a report as the API takes it, and what a file of cases says about it.
 *
 * @param id its name in the file
 * @param expected the level it should get
 * @param answers with {@code "others": "no"}, every yes-or-no finding that the line does not name is answered no
 */
public record ReportLine(Optional<String> id, Optional<Level> expected, Answers answers) {

    public static ReportLine read(byte[] line, Vocabulary vocabulary, Instant now) throws RefusedReport {
        ObjectNode node;
        try {
            if (!(StrictJson.MAPPER.readTree(line) instanceof ObjectNode object)) {
                throw new RefusedReport(List.of("the line is no JSON object"));
            }
            node = object;
        } catch (JsonProcessingException e) {
            throw new RefusedReport(List.of("the line is no JSON, or gives a field twice"));
        } catch (IOException e) {
            throw new RefusedReport(List.of("the line is no UTF-8"));
        }
        Optional<String> id = text(node, "id");
        text(node, "story");
        text(node, "source");
        text(node, "note");
        Optional<String> expected = text(node, "expected");
        Optional<String> others = text(node, "others");
        if (others.isPresent() && !others.get().equals("no")) {
            throw new RefusedReport(List.of("others can only be \"no\""));
        }
        if (expected.isPresent() && level(expected.get()).isEmpty()) {
            throw new RefusedReport(List.of("expected is no level"));
        }
        var named = new HashSet<String>();
        node.path("findings").fieldNames().forEachRemaining(named::add);
        Answers answers = ReportReader.read(node, vocabulary, now).answers();
        if (others.isPresent()) {
            for (String code : vocabulary.yesNoCodes()) {
                answers = named.contains(code) ? answers : answers.with(code, new Answer.Said(Truth.NO));
            }
        }
        return new ReportLine(id, expected.flatMap(ReportLine::level), answers);
    }

    private static Optional<String> text(ObjectNode node, String field) {
        return Optional.ofNullable(node.remove(field)).map(value -> value.isNull() ? null : value.asText());
    }

    private static Optional<Level> level(@Nullable String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }
}
