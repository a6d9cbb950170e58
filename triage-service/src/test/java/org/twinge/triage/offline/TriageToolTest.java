package org.twinge.triage.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./twinge triage} as a caller sees it. */
class TriageToolTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void oneAssessmentALine() throws IOException {
        assertThat(run("""
                {"id": "a", "age": 40, "findings": {"saddle-numbness": "yes"}}

                {"age": 40, "pain": 1, "gait": "normal", "others": "no"}
                """)).isZero();

        var lines = lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("line").asInt()).isEqualTo(1);
        assertThat(lines.get(0).path("id").asText()).isEqualTo("a");
        assertThat(lines.get(0).path("level").asText()).isEqualTo("EMERGENCY");
        assertThat(lines.get(0).path("rules").path(0).path("id").asText()).isEqualTo("cauda-equina");
        assertThat(lines.get(0).path("ruleBookVersion").asText()).isEqualTo("2026.2");
        assertThat(lines.get(1).path("line").asInt()).isEqualTo(3);
        assertThat(lines.get(1).path("level").asText()).isEqualTo("SELF_CARE");
        assertThat(lines.get(1).path("incomplete").asBoolean()).isFalse();
    }

    @Test
    void whatALineDoesNotSayIsUnknownUnlessTheOthersAreNo() throws IOException {
        assertThat(run("""
                {"pain": 1}
                {"pain": 1, "age": 40, "gait": "normal", "others": "no", "findings": {"chest-pain": "unknown"}}
                """)).isZero();
        assertThat(lines()).allMatch(line -> line.path("incomplete").asBoolean());
    }

    @Test
    void aLineThatIsTooLongIsNamedAndTheRestGoesOn() throws IOException {
        String longest = "{\"pain\": 1, \"note\": \"\"}";
        String fits = longest.replace("\"\"", "\"" + "x".repeat(Lines.LONGEST - longest.length()) + "\"");
        assertThat(run(fits + "\n" + fits + " \n{\"pain\": 1}\n")).isOne();

        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0).path("level").asText()).isEqualTo("ROUTINE");
        assertThat(lines().get(1).toString())
                .isEqualTo("{\"line\":2,\"error\":[\"the line is longer than 1048576 bytes\"]}");
        assertThat(lines().get(2).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void anotherRuleBookIsComparedReportByReport() throws IOException {
        Path before = Path.of("src/test/resources/rulebook/2026.1.json");
        Path reports = Files.writeString(folder.resolve("reports.jsonl"), """
                {"id": "same", "age": 40, "pain": 1, "gait": "normal", "others": "no"}
                {"id": "raised", "age": 40, "others": "no", "findings": {"focal-bone-pain": "yes", "pain-on-impact": "yes"}}
                nothing
                """);
        var printed = new PrintWriter(out);
        assertThat(TriageTool.compare(reports.toString(), before.toString(), printed, new PrintWriter(err, true)))
                .isOne();
        printed.flush();

        var lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("id").asText()).isEqualTo("raised");
        assertThat(lines.get(0).path("line").asInt()).isEqualTo(2);
        assertThat(lines.get(0).path("after").path("level").asText()).isEqualTo("SOON");
        assertThat(lines.get(0).path("firesNow")).map(JsonNode::asText).contains("bone-stress");
        assertThat(lines.get(1).path("error").path(0).asText()).startsWith("the line is no JSON");
        assertThat(lines.get(2).toString())
                .isEqualTo("{\"before\":\"2026.1\",\"after\":\"2026.2\",\"reports\":2,\"changed\":1,"
                        + "\"raised\":1,\"lowered\":0}");
    }

    @Test
    void whatIsNoRuleBookIsSaid() throws IOException {
        Path reports = Files.writeString(folder.resolve("reports.jsonl"), "");
        var printed = new PrintWriter(out);
        assertThat(TriageTool.compare(reports.toString(), reports.toString(), printed, new PrintWriter(err, true)))
                .isOne();
        assertThat(TriageTool.compare(reports.toString(), "nowhere.json", printed, new PrintWriter(err, true)))
                .isOne();
        assertThat(err.toString()).contains("reports.jsonl is no rule book: ", "There is no file nowhere.json");
    }

    @Test
    void aBadLineIsAnsweredWithItsNumberAndTheRestGoesOn() throws IOException {
        assertThat(run("""
                not json
                {"pain": 11, "text": "ouch"}
                {"findings": {"chest-pain": "yes"}}
                {"pain": 1, "pain": 2}
                {"pain": 1, "expected": "URGENT"}
                {"pain": 1, "others": "yes"}
                [1]
                """)).isOne();

        var lines = lines();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0).toString())
                .isEqualTo("{\"line\":1,\"error\":[\"the line is no JSON, or gives a field twice\"]}");
        assertThat(lines.get(1).path("error"))
                .map(JsonNode::asText)
                .containsExactly("pain must be a number from 0 to 10 (/10)", "\"text\" is no field of a report");
        assertThat(lines.get(2).path("level").asText()).isEqualTo("EMERGENCY");
        assertThat(lines.get(3).path("line").asInt()).isEqualTo(4);
        assertThat(lines.get(4).path("error").path(0).asText()).isEqualTo("expected is no level");
        assertThat(lines.get(5).path("error").path(0).asText()).isEqualTo("others can only be \"no\"");
        assertThat(lines.get(6).path("error").path(0).asText()).isEqualTo("the line is no JSON object");
    }

    @Test
    void theSummaryIsTheConfusionTable() throws IOException {
        Path file = folder.resolve("cases.jsonl");
        try (var in = TriageToolTest.class.getResourceAsStream(Vignettes.RESOURCE)) {
            Files.write(file, in.readAllBytes());
        }
        assertThat(judge(file, true)).isZero();
        assertThat(out.toString())
                .startsWith("| expected \\ judged |")
                .contains("| EMERGENCY | 35 | 0 | 0 | 0 | 0 | 0 |")
                .contains("* Emergencies judged EMERGENCY: 35 of 35, 100.0 % (95 % interval 90.1 to 100.0)");
    }

    @Test
    void aSummaryCountsWhatIsLeftOpenAgainstTheRules() throws IOException {
        assertThat(run("""
                {"pain": 1, "expected": "EMERGENCY"}
                {"pain": 1, "expected": "SELF_CARE"}
                {"findings": {"chest-pain": "yes"}, "expected": "SELF_CARE"}
                {"pain": 1, "age": 40, "gait": "normal", "others": "no", "expected": "ROUTINE"}
                broken
                """, true)).isOne();
        assertThat(out.toString())
                .contains("judged EMERGENCY: 0 of 1,", "expected level): 2 of 4,", "left open): 2 of 4,")
                .doesNotContain("broken");
        assertThat(err.toString()).contains("\"line\":5");
    }

    @Test
    void theSchemaNamesEveryFinding() throws IOException {
        TriageTool.schema(new PrintWriter(out, true));
        var schema = new ObjectMapper().readTree(out.toString());
        assertThat(schema.at("/properties/findings/properties/saddle-numbness/enum")
                        .size())
                .isEqualTo(4);
        assertThat(schema.at("/properties/region/enum").toString()).contains("\"ankle\"");
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(judge(folder.resolve("nothing"), false)).isOne();
        assertThat(err.toString()).startsWith("✗ There is no file");
    }

    private int run(String lines) throws IOException {
        return run(lines, false);
    }

    private int run(String lines, boolean summary) throws IOException {
        return judge(Files.writeString(folder.resolve("reports.jsonl"), lines), summary);
    }

    private int judge(Path file, boolean summary) {
        return TriageTool.judge(file.toString(), summary, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private List<JsonNode> lines() throws IOException {
        var mapper = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        for (String line : out.toString().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
