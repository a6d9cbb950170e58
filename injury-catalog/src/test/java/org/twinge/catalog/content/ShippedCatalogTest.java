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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ships is whole: a broken file ends the build here, with its name and field. */
class ShippedCatalogTest {
    private static final Path FOLDER = Path.of("src/main/resources/catalog");
    private static final Path RULE_BOOK =
            Path.of(System.getProperty("twinge.root"), "triage-service/src/main/resources/rulebook/book.json");

    private final ShippedCatalog shipped =
            CatalogFiles.shipped(Validation.buildDefaultValidatorFactory().getValidator());

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyFileIsListed(EntryKind kind) throws IOException {
        try (var files = Files.list(FOLDER.resolve(kind.folder()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(shipped.of(kind.type()).stream()
                            .map(entry -> entry.id() + ".json")
                            .toList());
        }
    }

    @Test
    void everyRuleThatRedFlagsMayNameIsInTheRuleBook() throws IOException {
        Set<String> rules = new HashSet<>();
        for (JsonNode rule : new JsonMapper().readTree(RULE_BOOK.toFile()).required("rules")) {
            rules.add(rule.textValue());
        }
        assertThat(shipped.rules()).isNotEmpty().isSubsetOf(rules);
    }

    @Test
    void everySourceIsNamedBySomeFact() {
        assertThat(shipped.entries().stream()
                        .flatMap(Entry::facts)
                        .flatMap(fact -> fact.sources().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        shipped.of(Source.class).stream().map(Source::id).toList());
    }

    @Test
    void nobodyHasSignedYet() {
        assertThat(shipped.entries().stream().flatMap(Entry::facts).map(Fact::review))
                .containsOnly(Review.Status.UNREVIEWED);
    }

    /** Painkillers hide what a bone has to say; where they are named, it is with a warning or a limit. */
    @Test
    void noAntiInflammatoriesWhereABoneMayBeTheCause() {
        assertThat(shipped.injuries().stream()
                        .filter(injury -> injury.redFlags().stream()
                                .anyMatch(flag -> flag.rule().equals("bone-stress")))
                        .flatMap(Entry::facts)
                        .map(Fact::en)
                        .filter(text -> text.matches("(?is).*(anti-inflammatory|NSAID).*")))
                .isNotEmpty()
                .allMatch(text -> text.matches("(?is).*\\bno anti-inflammatory.*"));
    }

    @Test
    void everyInjurySaysWhatIsTypical() {
        assertThat(shipped.injuries())
                .allSatisfy(injury -> assertThat(injury.signs())
                        .as(injury.id())
                        .anyMatch(sign -> sign.bearing() == Injury.Bearing.TYPICAL));
    }
}
