package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An exercise and how much of it.
 *
 * @param fact who says so, and what to mind
 * @param painLimit absent where that of the phase holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prescription(
        @NotBlank String exercise,
        @NotNull @Valid Dose dose,
        @Valid @Nullable PainLimit painLimit,
        @NotNull @Valid Fact fact) {}
