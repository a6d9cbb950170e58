package org.twinge.catalog.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where sources disagree, or one source leaves a gap: what each says, what we decided, and why.
 *
 * @param name what it is about
 */
public record Disagreement(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Text name,
        @NotEmpty List<@NotNull @Valid Fact> statements,
        @NotBlank String decision,
        @NotBlank String reason,
        @NotNull @Valid Review review)
        implements Entry {
    public Disagreement {
        review = review == null ? Review.NONE : review;
    }

    @Override
    public Stream<String> names() {
        return Stream.of(name.en(), name.de());
    }

    @Override
    public Stream<Fact> facts() {
        return statements.stream();
    }

    @Override
    public Stream<Reference> references() {
        return Stream.empty();
    }
}
