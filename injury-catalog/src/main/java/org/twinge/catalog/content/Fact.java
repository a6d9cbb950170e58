package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement in our own words, and who says so.
 *
 * @param de absent where there is no German yet
 * @param sources ids of {@link Source}s
 * @param review absent in a file means unreviewed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        @NotBlank String en,
        @Nullable String de,
        @NotEmpty List<@NotBlank String> sources,
        @NotNull Evidence evidence,
        @NotNull Review.Status review) {
    public Fact {
        review = review == null ? Review.Status.UNREVIEWED : review;
    }
}
