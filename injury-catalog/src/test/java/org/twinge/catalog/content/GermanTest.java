package org.twinge.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an athlete reads first is there in German: what it is, what to do first, when to see whom, and what must not wait.
 * Names of entries and of steps cannot be without. The test says what is missing, sentence by sentence.
 */
class GermanTest {
    private final ShippedCatalog shipped =
            CatalogFiles.shipped(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void whatAnAthleteReadsFirstIsThereInGerman() {
        List<String> missing = Stream.concat(
                        shipped.of(Injury.class).stream().flatMap(GermanTest::missingIn),
                        shipped.of(Term.class).stream()
                                .flatMap(term ->
                                        missing("glossary/" + term.id(), "definition", Stream.of(term.definition()))))
                .toList();

        assertThat(missing).as("sentences without German").isEmpty();
    }

    private static Stream<String> missingIn(Injury injury) {
        String name = "injuries/" + injury.id();
        return Stream.of(
                        missing(name, "summary", Stream.of(injury.summary())),
                        missing(name, "firstSteps", injury.firstSteps().stream()),
                        missing(name, "seeWhom", injury.seeWhom().stream().map(Injury.Referral::fact)),
                        missing(name, "redFlags", injury.redFlags().stream().map(Injury.RedFlag::fact)))
                .flatMap(sentences -> sentences);
    }

    private static Stream<String> missing(String entry, String field, Stream<Fact> facts) {
        return facts.filter(fact -> fact.de() == null || fact.de().isBlank())
                .map(fact -> entry + " " + field + ": " + fact.en());
    }
}
