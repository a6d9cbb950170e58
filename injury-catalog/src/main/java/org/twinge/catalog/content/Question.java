package org.twinge.catalog.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question that runners ask, with its answer.
 *
 * @param name the question
 */
public record Question(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Text name,
        @NotEmpty List<@NotNull @Valid Fact> answer,
        @NotNull List<@NotBlank String> injuries,
        @NotNull List<@NotBlank String> guidelines,
        @NotNull @Valid Review review)
        implements Entry {
    public Question {
        injuries = Lists.orEmpty(injuries);
        guidelines = Lists.orEmpty(guidelines);
        review = review == null ? Review.NONE : review;
    }

    @Override
    public Stream<String> names() {
        return Stream.of(name.en(), name.de());
    }

    @Override
    public Stream<Fact> facts() {
        return answer.stream();
    }

    @Override
    public Stream<Reference> references() {
        return Stream.concat(
                Reference.all("injuries", EntryKind.INJURY, injuries),
                Reference.all("guidelines", EntryKind.GUIDELINE, guidelines));
    }
}
