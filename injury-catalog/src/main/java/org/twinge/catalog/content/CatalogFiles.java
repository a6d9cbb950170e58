package org.twinge.catalog.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code catalog.json} (version, sources, list of injuries) and one file per injury. Nothing is dropped in
 * silence: what is unknown, missing or doubled is refused, with file, line and field.
 */
public final class CatalogFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private static final String INDEX = "catalog.json";

    private final Function<String, Optional<String>> files;
    private final Validator validator;
    private final List<String> reasons = new ArrayList<>();

    private CatalogFiles(Function<String, Optional<String>> files, Validator validator) {
        this.files = files;
        this.validator = validator;
    }

    record Index(
            @NotBlank String version,
            @NotEmpty List<@NotNull @Valid Source> sources,
            @NotEmpty List<@NotBlank String> injuries) {}

    /** The files on the class path. */
    public static ShippedCatalog shipped(Validator validator) {
        return read(CatalogFiles::resource, validator);
    }

    static ShippedCatalog read(Function<String, Optional<String>> files, Validator validator) {
        return new CatalogFiles(files, validator).read();
    }

    private ShippedCatalog read() {
        Index index = file(INDEX, Index.class).orElseThrow(() -> new RefusedContentException(reasons));
        unique("sources", index.sources().stream().map(Source::id).toList());
        unique("injuries", index.injuries());
        Set<String> sources = index.sources().stream().map(Source::id).collect(Collectors.toSet());
        Vocabulary vocabulary = Vocabulary.shipped();
        var injuries = new ArrayList<Injury>();
        for (String id : index.injuries()) {
            String file = "injuries/" + id + ".json";
            file(file, Injury.class).ifPresent(injury -> {
                if (!injury.id().equals(id)) {
                    reasons.add(file + ": id: is not that of the file");
                }
                CatalogCheck.reasons(injury, vocabulary, sources).forEach(reason -> reasons.add(file + ": " + reason));
                injuries.add(injury);
            });
        }
        if (!reasons.isEmpty()) {
            throw new RefusedContentException(reasons);
        }
        return new ShippedCatalog(index.version(), index.sources(), injuries);
    }

    private <T> Optional<T> file(String file, Class<T> type) {
        Optional<String> text = files.apply(file);
        if (text.isEmpty()) {
            reasons.add(file + ": is missing");
            return Optional.empty();
        }
        try {
            T content = JSON.readValue(text.get(), type);
            var violations = validator.validate(content).stream()
                    .map(violation -> file + ": " + violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted()
                    .toList();
            reasons.addAll(violations);
            return violations.isEmpty() ? Optional.of(content) : Optional.empty();
        } catch (JsonProcessingException e) {
            reasons.add("%s:%d: %s%s".formatted(file, e.getLocation().getLineNr(), field(e), e.getOriginalMessage()));
            return Optional.empty();
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

    private void unique(String field, List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> reasons.add(INDEX + ": " + field + ": " + id + " is there twice"));
    }

    private static Optional<String> resource(String file) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream("/catalog/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
