package org.twinge.triage.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Truth;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.StrictJson;

/**
 * Reads a report by hand, because a binding drops what it does not know: a misspelt field or a finding given twice could
 * be the red flag. Collects every reason instead of stopping at the first. Reasons name codes, never answers.
 */
public final class ReportReader {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);
    private static final Duration OLDEST = Duration.ofDays(366);
    static final String REPORT_CATEGORY = "report";

    static final String UNKNOWN = "unknown";

    /** Fields of the report that are findings of their own. A birth date in the profile outranks an age given here. */
    static final SortedMap<String, String> CODE_OF_FIELD = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "age", Answers.AGE,
            "region", Answers.REGION,
            "side", Answers.SIDE,
            "onsetDays", Answers.ONSET_DAYS,
            "pain", Answers.PAIN,
            "gait", Answers.GAIT)));

    static final Set<String> WHOLE_NUMBERS = Set.of("age", "onsetDays");

    private static final Set<String> OTHER_FIELDS = Set.of("athleteId", "reportedAt", "findings");

    private final Vocabulary vocabulary;
    private final Instant now;
    private final List<String> reasons = new ArrayList<>();
    private final Map<String, Answer> answers = new TreeMap<>();

    private ReportReader(Vocabulary vocabulary, Instant now) {
        this.vocabulary = vocabulary;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    public static NewReport read(byte[] body, Vocabulary vocabulary, Instant now) throws RefusedReport {
        return read(parse(body), vocabulary, now);
    }

    public static NewReport read(JsonNode node, Vocabulary vocabulary, Instant now) throws RefusedReport {
        return new ReportReader(vocabulary, now).report(node, true);
    }

    /** A report that is still being written: it may say nothing yet. */
    static NewReport draft(byte[] body, Vocabulary vocabulary, Instant now) throws RefusedReport {
        return new ReportReader(vocabulary, now).report(parse(body), false);
    }

    private static JsonNode parse(byte[] body) throws RefusedReport {
        JsonNode node;
        try {
            node = StrictJson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new RefusedReport(List.of("the body is no JSON, or gives a field twice"));
        } catch (IOException e) {
            throw new RefusedReport(List.of("the body is no UTF-8"));
        }
        if (!node.isObject()) {
            throw new RefusedReport(List.of("the body is no JSON object"));
        }
        return node;
    }

    private NewReport report(JsonNode node, boolean mustSaySomething) throws RefusedReport {
        for (String field : (Iterable<String>) node::fieldNames) {
            if (CODE_OF_FIELD.containsKey(field)) {
                Finding finding = vocabulary.finding(CODE_OF_FIELD.get(field)).orElseThrow();
                answer(field, finding, node.path(field));
            } else if (!OTHER_FIELDS.contains(field)) {
                reasons.add(shown(field) + " is no field of a report");
            }
        }
        WHOLE_NUMBERS.stream()
                .sorted()
                .filter(field -> !isWhole(node.path(field)))
                .forEach(field -> reasons.add(field + " must be a whole number"));
        boolean asked = findings(node.path("findings"));
        Optional<UUID> athleteId = athleteId(node.path("athleteId"));
        Instant reportedAt = reportedAt(node.path("reportedAt"));
        if (mustSaySomething && !asked && saysNothing() && reasons.isEmpty()) {
            reasons.add("the report says nothing: no region, no pain, no finding");
        }
        if (!reasons.isEmpty()) {
            throw new RefusedReport(reasons);
        }
        return new NewReport(athleteId, reportedAt, Answers.of(answers));
    }

    /** Whether any finding was addressed, be it with "unknown". */
    private boolean findings(JsonNode findings) {
        if (findings.isMissingNode() || findings.isNull()) {
            return false;
        }
        if (!findings.isObject()) {
            reasons.add("findings must be an object of finding code to answer");
        } else if (findings.size() > vocabulary.byCode().size()) {
            reasons.add("findings has " + findings.size() + " entries; there are "
                    + vocabulary.byCode().size() + " findings");
        } else {
            findings.properties()
                    .forEach(entry -> vocabulary
                            .finding(entry.getKey())
                            .filter(finding -> !finding.category().equals(REPORT_CATEGORY))
                            .ifPresentOrElse(
                                    finding -> answer(finding.code(), finding, entry.getValue()),
                                    () -> reasons.add(shown(entry.getKey()) + " is no known finding")));
        }
        return !findings.isEmpty();
    }

    private void answer(String name, Finding finding, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (value.asText().equals(UNKNOWN)) {
            answers.put(finding.code(), new Answer.Said(Truth.UNKNOWN));
            return;
        }
        Answer answer = switch (finding.type()) {
            case Finding.Type.YesNoUnknown yesNo when value.asText().equals("yes") -> new Answer.Said(Truth.YES);
            case Finding.Type.YesNoUnknown yesNo when value.asText().equals("no") -> new Answer.Said(Truth.NO);
            case Finding.Type.Measure number when value.isNumber() -> new Answer.Amount(value.doubleValue());
            case Finding.Type.Choice choice when value.isTextual() -> new Answer.Chosen(value.textValue());
            default -> new Answer.Chosen("");
        };
        finding.objection(answer)
                .ifPresentOrElse(
                        objection -> reasons.add(name + " " + objection), () -> answers.put(finding.code(), answer));
    }

    private Optional<UUID> athleteId(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(node.asText()));
        } catch (IllegalArgumentException e) {
            reasons.add("athleteId is no UUID");
            return Optional.empty();
        }
    }

    private Instant reportedAt(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return now;
        }
        try {
            Instant reportedAt = OffsetDateTime.parse(node.asText()).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (reportedAt.isAfter(now.plus(CLOCK_SKEW))) {
                reasons.add("reportedAt lies in the future");
            } else if (reportedAt.isBefore(now.minus(OLDEST))) {
                reasons.add("reportedAt lies more than a year back");
            }
            return reportedAt;
        } catch (DateTimeException e) {
            reasons.add("reportedAt is no ISO 8601 time with an offset, such as 2026-03-01T06:12:00Z");
            return now;
        }
    }

    private boolean saysNothing() {
        return answers.values().stream().allMatch(new Answer.Said(Truth.UNKNOWN)::equals);
    }

    private static boolean isWhole(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isIntegralNumber()
                || node.asText().equals(UNKNOWN);
    }

    private static String shown(String name) {
        return "\"" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "\"";
    }
}
