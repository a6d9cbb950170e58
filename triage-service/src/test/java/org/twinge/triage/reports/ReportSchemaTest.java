package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.triage.rulebook.Shipped;
import org.twinge.triage.rulebook.StrictJson;

/** The published schema and the reader agree on what a report is. */
class ReportSchemaTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ReportSchema.of(Shipped.VOCABULARY));

    @Test
    void everyFindingIsInIt() {
        var properties = ReportSchema.of(Shipped.VOCABULARY).at("/properties/findings/properties");
        assertThat(properties.size() + ReportReader.CODE_OF_FIELD.size())
                .isEqualTo(Shipped.VOCABULARY.byCode().size());
    }

    /** Reports put together at random from right, wrong, misspelt and missing answers. */
    @Property
    void theSchemaTakesWhatTheReaderTakes(@ForAll Random random) {
        ObjectNode report = StrictJson.MAPPER.createObjectNode();
        for (String field : ReportReader.CODE_OF_FIELD.keySet()) {
            if (random.nextInt(3) == 0) {
                report.set(field, StrictJson.MAPPER.valueToTree(someValue(random)));
            }
        }
        if (random.nextInt(20) == 0) {
            report.put("text", "ouch");
        }
        if (random.nextBoolean()) {
            ObjectNode findings = report.putObject("findings");
            var codes = new ArrayList<>(Shipped.VOCABULARY.byCode().keySet());
            for (int i = random.nextInt(3); i > 0; i--) {
                findings.set(codes.get(random.nextInt(codes.size())), StrictJson.MAPPER.valueToTree(someValue(random)));
            }
        }
        assertThat(isTaken(report))
                .as(report.toString())
                .isEqualTo(SCHEMA.validate(report).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"findings\": {}}",
                "{\"findings\": null, \"pain\": 3}",
                "{\"pain\": null, \"region\": \"unknown\"}",
                "{\"pain\": null, \"region\": \"unknown\", \"side\": \"left\"}",
                "{\"findings\": {\"fever\": null}}",
                "{\"pain\": 3, \"athleteId\": null, \"reportedAt\": null}",
                "{\"onsetDays\": \"unknown\", \"findings\": {\"calf-difference\": \"unknown\"}}"
            })
    void theyAgreeOnWhatSaysNothing(String report) throws Exception {
        var node = StrictJson.MAPPER.readTree(report);
        assertThat(isTaken(node)).isEqualTo(SCHEMA.validate(node).isEmpty());
    }

    private static boolean isTaken(JsonNode report) {
        try {
            ReportReader.read(report.toString().getBytes(StandardCharsets.UTF_8), Shipped.VOCABULARY, NOW);
            return true;
        } catch (RefusedReport refused) {
            return false;
        }
    }

    private static Object someValue(Random random) {
        return List.of(
                        "yes",
                        "no",
                        "unknown",
                        "ankle",
                        "changed",
                        "left",
                        "navicular",
                        "x",
                        0,
                        3,
                        7.5,
                        12,
                        4000,
                        -1,
                        true)
                .get(random.nextInt(15));
    }
}
