package org.twinge.access.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
 * Injection"); a number never does, and JSON has every text as it is.
 */
final class CsvLine {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static String of(List<JsonNode> fields) {
        return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case NUMBER, BOOLEAN -> value.asText();
            case STRING -> quoted(value.asText());
            case ARRAY -> quoted(isPlain(value) ? joined(value) : value.toString());
            case OBJECT, BINARY, POJO -> quoted(value.toString());
        };
    }

    private static boolean isPlain(JsonNode list) {
        return list.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
