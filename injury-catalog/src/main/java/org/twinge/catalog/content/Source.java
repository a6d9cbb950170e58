package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where facts come from.
 *
 * @param reference journal and page, or the number of a guideline, where there is one
 * @param doi where there is one; always the work itself, whatever becomes of a publisher's address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @NotNull @Pattern(regexp = ID) String id,
        @NotBlank String title,
        @NotBlank String author,
        @Nullable String reference,
        @Nullable @Pattern(regexp = "10\\.\\d{4,9}/\\S+") String doi)
        implements Entry {
    @Override
    public Stream<String> names() {
        return Stream.of(title, author);
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.empty();
    }

    @Override
    public Stream<Reference> references() {
        return Stream.empty();
    }
}
