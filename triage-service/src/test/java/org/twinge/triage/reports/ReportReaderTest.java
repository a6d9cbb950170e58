package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Truth;
import org.twinge.triage.rulebook.Shipped;

class ReportReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void aReportIsReadWhole() throws RefusedReport {
        UUID athlete = UUID.randomUUID();
        NewReport report = read("""
                {"athleteId": "%s", "reportedAt": "2026-03-01T06:12:00+01:00", "region": "low-back", "side": "middle",
                 "onsetDays": 3, "pain": 6, "gait": "normal",
                 "findings": {"saddle-numbness": "yes", "fever": "no", "chest-pain": "unknown", "calf-difference": 2.5}}
                """.formatted(athlete));

        assertThat(report.athleteId()).contains(athlete);
        assertThat(report.reportedAt()).isEqualTo("2026-03-01T05:12:00Z");
        assertThat(report.answers())
                .isEqualTo(Answers.NONE
                        .with("region", new Answer.Chosen("low-back"))
                        .with("side", new Answer.Chosen("middle"))
                        .with("onset-days", new Answer.Amount(3))
                        .with("pain", new Answer.Amount(6))
                        .with("gait", new Answer.Chosen("normal"))
                        .with("saddle-numbness", new Answer.Said(Truth.YES))
                        .with("fever", new Answer.Said(Truth.NO))
                        .with("chest-pain", new Answer.Said(Truth.UNKNOWN))
                        .with("calf-difference", new Answer.Amount(2.5)));
    }

    @Test
    void whatIsLeftOutIsUnknownAndNow() throws RefusedReport {
        NewReport report = read("{\"pain\": null, \"findings\": {\"saddle-numbness\": \"unknown\"}}");
        assertThat(report)
                .isEqualTo(new NewReport(
                        Optional.empty(), NOW, Answers.NONE.with("saddle-numbness", new Answer.Said(Truth.UNKNOWN))));
    }

    @Test
    void onlyADraftMaySayNothing() throws RefusedReport {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(ReportReader.draft(nothing, Shipped.VOCABULARY, NOW).answers())
                .isEqualTo(Answers.NONE);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        for (byte[] bytes : new byte[][] {{0, 0, -1, -2}, {(byte) 0xff, 0}, {'{', (byte) 0xc3, '}'}, {}}) {
            assertThatThrownBy(() -> ReportReader.read(bytes, Shipped.VOCABULARY, NOW))
                    .isInstanceOf(RefusedReport.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"pain": 11}                                   | pain must be a number from 0 to 10 (/10)
            {"pain": -1}                                   | pain must be a number from 0 to 10 (/10)
            {"pain": 1e999}                                | pain must be a number from 0 to 10 (/10)
            {"pain": "seven"}                              | pain must be a number from 0 to 10 (/10)
            {"pain": [7]}                                  | pain must be a number from 0 to 10 (/10)
            {"onsetDays": -1}                              | onsetDays must be a number from 0 to 3650 (d)
            {"onsetDays": 1.5}                             | onsetDays must be a whole number
            {"side": "top"}                                | side must be one of left, right, both, middle
            {"gait": true}                                 | gait must be one of normal, changed, cannot-bear-weight
            {"findings": {"sadle-numbness": "yes"}}        | "sadle-numbness" is no known finding
            {"findings": {"saddle-numbness": "maybe"}}     | saddle-numbness must be yes, no or unknown
            {"findings": {"saddle-numbness": true}}        | saddle-numbness must be yes, no or unknown
            {"findings": {"saddle-numbness": 1}}           | saddle-numbness must be yes, no or unknown
            {"findings": {"pain": 3}}                      | "pain" is no known finding
            {"findings": {"age": 3}}                       | "age" is no known finding
            {"findings": ["saddle-numbness"]}              | findings must be an object of finding code to answer
            {"text": "numb since this morning"}            | "text" is no field of a report
            {"findngs": {"saddle-numbness": "yes"}}        | "findngs" is no field of a report
            {"pain": 3, "reportedAt": "2026-03-01T08:03:00Z"} | reportedAt lies in the future
            {"pain": 3, "reportedAt": "2024-03-01T08:00:00Z"} | reportedAt lies more than a year back
            {"pain": 3, "reportedAt": "yesterday"} | reportedAt is no ISO 8601 time with an offset, such as 2026-03-01T06:12:00Z
            {"age": 121}                                   | age must be a number from 0 to 120 (a)
            {"age": 17.5}                                  | age must be a whole number
            {"region": "колено"}                           | region must be one of head, neck, chest, abdomen, upper-back, low-back, pelvis, groin, hip, buttock, front-thigh, back-thigh, knee, shin, calf, achilles, heel, ankle, midfoot, forefoot, arm, elsewhere
            {"findings": {"胸痛": "yes"}}                    | "胸痛" is no known finding
            {"pain": 3, "athleteId": "me"}                 | athleteId is no UUID
            {}                                             | the report says nothing: no region, no pain, no finding
            {"findings": {}}                               | the report says nothing: no region, no pain, no finding
            {"pain": null, "region": "unknown"}            | the report says nothing: no region, no pain, no finding
            []                                             | the body is no JSON object
            {"pain": 3                                     | the body is no JSON, or gives a field twice
            {"pain": 3} {"pain": 8}                        | the body is no JSON, or gives a field twice
            {"findings": {"fever": "yes", "fever": "no"}}  | the body is no JSON, or gives a field twice
            """)
    void whatMakesNoSenseIsRefused(String body, String reason) {
        assertThat(reasons(body)).containsExactly(reason);
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        assertThat(reasons("{\"pain\": 11, \"region\": \"moon\", \"findings\": {\"x\": \"yes\", \"fever\": 2}}"))
                .hasSize(4);
    }

    @Test
    void tenThousandFindingsAreOneReason() {
        String findings = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"code-" + i + "\": \"yes\"")
                .collect(Collectors.joining(", "));
        assertThat(reasons("{\"findings\": {" + findings + "}}"))
                .singleElement()
                .asString()
                .startsWith("findings has 10000 entries; there are ");
    }

    private static NewReport read(String body) throws RefusedReport {
        return ReportReader.read(body.getBytes(StandardCharsets.UTF_8), Shipped.VOCABULARY, NOW);
    }

    private static List<String> reasons(String body) {
        return catchThrowableOfType(RefusedReport.class, () -> read(body)).reasons();
    }
}
