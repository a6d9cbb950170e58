package org.twinge.catalog.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;

/** A word of the field, explained. */
public record Term(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Text name,
        @NotNull List<@NotBlank String> synonyms,
        @NotNull @Valid Fact definition,
        @NotNull List<@NotBlank String> injuries,
        @NotNull @Valid Review review)
        implements Entry {
    public Term {
        synonyms = Lists.orEmpty(synonyms);
        injuries = Lists.orEmpty(injuries);
        review = review == null ? Review.NONE : review;
    }

    @Override
    public Stream<String> names() {
        return Stream.concat(Stream.of(name.en(), name.de()), synonyms.stream());
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.of(definition);
    }

    @Override
    public Stream<Reference> references() {
        return Reference.all("injuries", EntryKind.INJURY, injuries);
    }
}
