package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Where facts come from.
 *
 * @param reference journal and page, or the number of a guideline, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @NotBlank String id,
        @NotBlank String title,
        @NotBlank String author,
        @Nullable String reference) {}
