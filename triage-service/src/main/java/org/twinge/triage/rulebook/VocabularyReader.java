package org.twinge.triage.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Vocabulary;

/** Reads the findings that rule book, catalogue and forms share. */
public final class VocabularyReader {
    /** A class path resource of {@code contracts}. */
    public static final String RESOURCE = "/findings/findings.json";

    private VocabularyReader() {}

    public static Vocabulary shipped() {
        try (InputStream in = VocabularyReader.class.getResourceAsStream(RESOURCE)) {
            return read(StrictJson.MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vocabulary read(JsonNode document) {
        var findings = new LinkedHashMap<String, Finding>();
        for (JsonNode node : document.required("findings")) {
            var finding = new Finding(
                    node.required("code").textValue(),
                    node.required("category").textValue(),
                    type(node),
                    node.path("context").booleanValue(),
                    text(node.required("question")));
            if (findings.put(finding.code(), finding) != null) {
                throw new IllegalArgumentException("two findings " + finding.code());
            }
        }
        return new Vocabulary(document.required("version").textValue(), findings);
    }

    private static Finding.Type type(JsonNode node) {
        String type = node.required("type").textValue();
        return switch (type) {
            case "yes-no-unknown" -> new Finding.Type.YesNoUnknown();
            case "number" ->
                new Finding.Type.Measure(
                        node.required("unit").textValue(),
                        node.required("min").doubleValue(),
                        node.required("max").doubleValue());
            case "choice" -> {
                var options = new ArrayList<Finding.Option>();
                node.required("choices")
                        .forEach(c -> options.add(
                                new Finding.Option(c.required("code").textValue(), text(c.required("label")))));
                yield new Finding.Type.Choice(options);
            }
            default -> throw new IllegalArgumentException("unknown answer type " + type);
        };
    }

    private static Finding.Text text(JsonNode node) {
        return new Finding.Text(
                node.required("en").textValue(), node.required("de").textValue());
    }
}
