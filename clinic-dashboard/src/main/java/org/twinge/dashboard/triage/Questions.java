package org.twinge.dashboard.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.model.Question.Kind;

/** The findings vocabulary, which reports, rule book and catalogue share, in the vocabulary's order. */
@Singleton
public class Questions {
    /** Of the answers in category {@code report}, those whose field in a report has another name. */
    private static final Map<String, String> FIELD_OF_CODE = Map.of("onset-days", "onsetDays");

    private final Map<String, Question> byCode;

    public Questions(ObjectMapper json) {
        try (InputStream in = Questions.class.getResourceAsStream("/findings/findings.json")) {
            var read = new LinkedHashMap<String, Question>();
            json.readTree(in)
                    .get("findings")
                    .forEach(node -> read.put(node.get("code").asText(), question(node)));
            byCode = Collections.unmodifiableMap(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what a newer rule book asks. */
    public Optional<Question> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Question the(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** The answers as the body of a report. */
    public Map<String, Object> body(SortedMap<String, String> answers) {
        var body = new TreeMap<String, Object>();
        var findings = new TreeMap<String, Object>();
        answers.forEach((code, answer) -> {
            boolean number = the(code).kind() instanceof Kind.Measure && !answer.equals(Question.UNKNOWN);
            Object value =
                    !number ? answer : answer.contains(".") ? (Object) Double.valueOf(answer) : Integer.valueOf(answer);
            if (the(code).category().equals(Question.REPORT)) {
                body.put(FIELD_OF_CODE.getOrDefault(code, code), value);
            } else {
                findings.put(code, value);
            }
        });
        body.put("findings", findings);
        return body;
    }

    private static Question question(JsonNode node) {
        Kind kind = switch (node.get("type").asText()) {
            case "yes-no-unknown" -> new Kind.YesNo();
            case "number" ->
                new Kind.Measure(
                        node.get("unit").asText(),
                        node.get("min").doubleValue(),
                        node.get("max").doubleValue());
            case "choice" ->
                new Kind.Choice(node.get("choices")
                        .valueStream()
                        .map(option -> new Question.Option(option.get("code").asText(), text(option.get("label"))))
                        .toList());
            default -> throw new IllegalStateException(node.get("type").asText());
        };
        return new Question(node.get("code").asText(), node.get("category").asText(), kind, text(node.get("question")));
    }

    private static Question.Text text(JsonNode node) {
        return new Question.Text(node.get("en").asText(), node.get("de").asText());
    }

    /** Only what is known here; a newer rule book's questions wait for a newer page. */
    public List<String> known(List<String> codes) {
        return codes.stream().filter(byCode::containsKey).toList();
    }
}
