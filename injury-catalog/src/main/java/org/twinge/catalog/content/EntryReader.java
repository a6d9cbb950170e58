package org.twinge.catalog.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;

/** JSON becomes an entry, or reasons why not. Nothing is dropped in silence: what is unknown or doubled is refused. */
public final class EntryReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Validator validator;

    public EntryReader(Validator validator) {
        this.validator = validator;
    }

    /** What reading gave. */
    public sealed interface Outcome<T> {
        record Sound<T>(T content) implements Outcome<T> {}

        /** @param reasons each with its line, where reading stopped there, and its field */
        record Refused<T>(List<String> reasons) implements Outcome<T> {}
    }

    /** @param name of the file or document, which each reason begins with */
    public <T> Outcome<T> read(String name, String json, Class<T> type) {
        try {
            T content = JSON.readValue(json, type);
            var violations = validator.validate(content).stream()
                    .map(violation -> name + ": " + violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted()
                    .toList();
            return violations.isEmpty() ? new Outcome.Sound<>(content) : new Outcome.Refused<>(violations);
        } catch (JsonProcessingException e) {
            return new Outcome.Refused<>(List.of(
                    "%s:%d: %s%s".formatted(name, e.getLocation().getLineNr(), field(e), e.getOriginalMessage())));
        }
    }

    /** The path to where reading stopped, written as the validator writes it. */
    private static String field(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                        .substring(1)
                + ": ";
    }
}
