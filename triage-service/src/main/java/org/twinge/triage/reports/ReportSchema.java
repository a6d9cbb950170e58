package org.twinge.triage.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.StrictJson;

/** The JSON Schema (draft 2020-12) of a report, with every finding: what {@link ReportReader} takes, for other tools. */
public final class ReportSchema {
    private ReportSchema() {}

    public static ObjectNode of(Vocabulary vocabulary) {
        ObjectNode schema = StrictJson.MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Symptom report, findings vocabulary " + vocabulary.version());
        schema.put(
                "description",
                "What is left out, null or \"unknown\" is not known, never no. Times must not lie in the future"
                        + " or more than a year back.");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        nullable(properties.putObject("athleteId"), "string").put("format", "uuid");
        nullable(properties.putObject("reportedAt"), "string").put("format", "date-time");
        ReportReader.CODE_OF_FIELD.forEach((field, code) -> finding(
                properties.putObject(field),
                vocabulary.finding(code).orElseThrow(),
                ReportReader.WHOLE_NUMBERS.contains(field)));
        ObjectNode findings = nullable(properties.putObject("findings"), "object");
        findings.put("additionalProperties", false);
        ObjectNode byCode = findings.putObject("properties");
        vocabulary.byCode().values().stream()
                .filter(finding -> !finding.category().equals(ReportReader.REPORT_CATEGORY))
                .forEach(finding -> finding(byCode.putObject(finding.code()), finding, false));
        ArrayNode saysSomething = schema.putArray("anyOf");
        ReportReader.CODE_OF_FIELD
                .keySet()
                .forEach(field -> says(saysSomething.addObject(), field)
                        .putObject("not")
                        .putArray("enum")
                        .addNull()
                        .add(ReportReader.UNKNOWN));
        says(saysSomething.addObject(), "findings").put("type", "object").put("minProperties", 1);
        return schema;
    }

    private static ObjectNode says(ObjectNode condition, String field) {
        condition.putArray("required").add(field);
        return condition.putObject("properties").putObject(field);
    }

    private static void finding(ObjectNode schema, Finding finding, boolean whole) {
        schema.put("description", finding.question().en());
        switch (finding.type()) {
            case Finding.Type.YesNoUnknown yesNo -> options(schema, List.of("yes", "no"));
            case Finding.Type.Choice choice ->
                options(
                        schema,
                        choice.options().stream().map(Finding.Option::code).toList());
            case Finding.Type.Measure number -> {
                ArrayNode either = schema.putArray("anyOf");
                either.addObject()
                        .put("type", whole ? "integer" : "number")
                        .put("minimum", number.min())
                        .put("maximum", number.max());
                either.addObject().putArray("enum").add(ReportReader.UNKNOWN).addNull();
            }
        }
    }

    private static void options(ObjectNode schema, List<String> options) {
        ArrayNode values = schema.putArray("enum");
        options.forEach(values::add);
        values.add(ReportReader.UNKNOWN).addNull();
    }

    private static ObjectNode nullable(ObjectNode schema, String type) {
        schema.putArray("type").add(type).add("null");
        return schema;
    }
}
