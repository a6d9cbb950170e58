package org.twinge.catalog.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code catalog.json} (version, triage rules, ids by kind) and one file per entry; refuses with every reason. */
public final class CatalogFiles {
    private static final String INDEX = "catalog.json";

    private final Function<String, Optional<String>> files;
    private final EntryReader reader;
    private final List<String> reasons = new ArrayList<>();

    private CatalogFiles(Function<String, Optional<String>> files, Validator validator) {
        this.files = files;
        this.reader = new EntryReader(validator);
    }

    record Index(
            @NotBlank String version,
            @NotNull Set<@NotBlank String> rules,
            @NotEmpty Map<@NotBlank String, @NotEmpty List<@NotBlank String>> entries) {}

    /** The files on the class path. */
    public static ShippedCatalog shipped(Validator validator) {
        return read(CatalogFiles::resource, validator);
    }

    /** Ids of the triage rules that red flags may name. */
    public static Set<String> shippedRules() {
        try {
            var rules = new HashSet<String>();
            new JsonMapper()
                    .readTree(resource(INDEX).orElseThrow())
                    .required("rules")
                    .forEach(rule -> rules.add(rule.textValue()));
            return rules;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedCatalog read(Function<String, Optional<String>> files, Validator validator) {
        return new CatalogFiles(files, validator).read();
    }

    private ShippedCatalog read() {
        Index index = file(INDEX, Index.class).orElseThrow(() -> new RefusedContentException(reasons));
        Map<EntryKind, Set<String>> listed = listed(index);
        Vocabulary vocabulary = Vocabulary.shipped();
        var entries = new ArrayList<Entry>();
        listed.forEach((kind, ids) -> ids.forEach(id -> {
            String file = kind.folder() + "/" + id + ".json";
            file(file, kind.type()).ifPresent(entry -> {
                if (!entry.id().equals(id)) {
                    reasons.add(file + ": id: is not that of the file");
                }
                CatalogCheck.reasons(
                                entry,
                                vocabulary,
                                index.rules(),
                                (k, i) -> listed.getOrDefault(k, Set.of()).contains(i))
                        .forEach(reason -> reasons.add(file + ": " + reason));
                entries.add(entry);
            });
        }));
        if (!reasons.isEmpty()) {
            throw new RefusedContentException(reasons);
        }
        return new ShippedCatalog(index.version(), index.rules(), entries);
    }

    private Map<EntryKind, Set<String>> listed(Index index) {
        var listed = new EnumMap<EntryKind, Set<String>>(EntryKind.class);
        index.entries().forEach((folder, ids) -> {
            var kind = EntryKind.in(folder);
            if (kind.isEmpty()) {
                reasons.add(INDEX + ": entries: there is no kind " + folder);
                return;
            }
            var once = new HashSet<String>();
            ids.stream()
                    .filter(id -> !once.add(id))
                    .forEach(id -> reasons.add(INDEX + ": " + folder + ": " + id + " is there twice"));
            listed.put(kind.get(), new TreeSet<>(once));
        });
        return listed;
    }

    private <T> Optional<T> file(String file, Class<T> type) {
        Optional<String> text = files.apply(file);
        if (text.isEmpty()) {
            reasons.add(file + ": is missing");
            return Optional.empty();
        }
        return switch (reader.read(file, text.get(), type)) {
            case EntryReader.Outcome.Sound<T>(T content) -> Optional.of(content);
            case EntryReader.Outcome.Refused<T>(List<String> refused) -> {
                reasons.addAll(refused);
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> resource(String file) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream("/catalog/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
