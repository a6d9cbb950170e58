package org.twinge.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads what people and other systems send: offsets of times are kept, text is no number, an unknown field is an error. */
public final class StrictJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictJson() {}

    /** It is not JSON, or not of the kind it should be. */
    public static final class Unreadable extends Exception {
        private final String field;

        Unreadable(String field, String message) {
            super(message, null, false, false);
            this.field = field;
        }

        public Violation violation() {
            return new Violation(field, String.valueOf(getMessage()));
        }
    }

    public static JsonNode tree(byte[] body) throws Unreadable {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Unreadable("", "must be JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    public static <T> T value(JsonNode json, Class<T> type) throws Unreadable {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            throw new Unreadable(field, "is not known, or not of the kind it should be");
        } catch (JsonProcessingException e) {
            throw new Unreadable("", "must be JSON");
        }
    }
}
