package org.twinge.triage.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts {@code book.json} and one file per rule together to the one document that is published. */
public final class RuleBookFiles {
    private RuleBookFiles() {}

    /** The rule book on the class path. */
    public static String shipped() throws RefusedRuleBook {
        return assemble(RuleBookFiles::resource);
    }

    static String assemble(Function<String, Optional<String>> files) throws RefusedRuleBook {
        var reasons = new ArrayList<String>();
        JsonNode book = parse("book.json", files, reasons);
        if (!(book instanceof ObjectNode document)) {
            throw new RefusedRuleBook(reasons.isEmpty() ? List.of("book.json: is no object") : reasons);
        }
        var rules = StrictJson.MAPPER.createArrayNode();
        for (JsonNode id : document.path("rules")) {
            String file = "rules/" + id.asText() + ".json";
            JsonNode rule = parse(file, files, reasons);
            if (rule != null && !id.asText().equals(rule.path("id").asText())) {
                reasons.add(file + ": its id is not that of the file");
            }
            rules.add(rule);
        }
        if (!reasons.isEmpty()) {
            throw new RefusedRuleBook(reasons);
        }
        document.set("rules", rules);
        return document.toString();
    }

    private static JsonNode parse(String file, Function<String, Optional<String>> files, List<String> reasons) {
        var text = files.apply(file);
        if (text.isEmpty()) {
            reasons.add(file + ": is missing");
            return null;
        }
        try {
            return StrictJson.MAPPER.readTree(text.get());
        } catch (JsonProcessingException e) {
            reasons.add(file + ": " + e.getOriginalMessage());
            return null;
        }
    }

    private static Optional<String> resource(String file) {
        try (InputStream in = RuleBookFiles.class.getResourceAsStream("/rulebook/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
