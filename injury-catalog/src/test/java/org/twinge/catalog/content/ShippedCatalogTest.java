package org.twinge.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What ships is whole: a broken file ends the build here, with its name and field. */
class ShippedCatalogTest {
    private static final Path FOLDER = Path.of("src/main/resources/catalog/injuries");
    private static final Path RULE_BOOK =
            Path.of(System.getProperty("twinge.root"), "triage-service/src/main/resources/rulebook/book.json");

    private final ShippedCatalog shipped =
            CatalogFiles.shipped(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void everyFileIsListed() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(shipped.injuries().stream()
                            .map(injury -> injury.id() + ".json")
                            .toList());
        }
    }

    @Test
    void everyRedFlagIsARuleOfTheRuleBook() throws IOException {
        Set<String> rules = new HashSet<>();
        for (JsonNode rule : new JsonMapper().readTree(RULE_BOOK.toFile()).required("rules")) {
            rules.add(rule.textValue());
        }
        assertThat(shipped.injuries().stream()
                        .flatMap(injury -> injury.redFlags().stream())
                        .map(Injury.RedFlag::rule))
                .isSubsetOf(rules);
    }

    @Test
    void everySourceIsNamedBySomeFact() {
        assertThat(shipped.injuries().stream()
                        .flatMap(Injury::facts)
                        .flatMap(fact -> fact.sources().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        shipped.sources().stream().map(Source::id).toList());
    }

    @Test
    void everyFirstLineIsThereInGerman() {
        assertThat(shipped.injuries())
                .allSatisfy(injury ->
                        assertThat(injury.summary().de()).as(injury.id()).isNotBlank());
    }
}
