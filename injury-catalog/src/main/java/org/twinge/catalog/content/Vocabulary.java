package org.twinge.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the findings vocabulary, shared with triage, offers the catalogue.
 *
 * @param findings codes of the yes-no questions
 * @param regions body regions by code, from head to toe
 */
public record Vocabulary(Set<String> findings, Map<String, Text> regions) {
    private static final String RESOURCE = "/findings/findings.json";

    public static Vocabulary shipped() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            return of(new JsonMapper().readTree(Objects.requireNonNull(in, RESOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vocabulary of(JsonNode document) {
        var findings = new HashSet<String>();
        var regions = new LinkedHashMap<String, Text>();
        for (JsonNode finding : document.required("findings")) {
            String code = finding.required("code").textValue();
            if (finding.required("type").textValue().equals("yes-no-unknown")) {
                findings.add(code);
            } else if (code.equals("region")) {
                finding.required("choices")
                        .forEach(choice ->
                                regions.put(choice.required("code").textValue(), text(choice.required("label"))));
            }
        }
        return new Vocabulary(findings, regions);
    }

    private static Text text(JsonNode label) {
        return new Text(label.required("en").textValue(), label.required("de").textValue());
    }
}
