package org.twinge.catalog.content;

import jakarta.validation.constraints.NotBlank;

/** What athletes see in both languages. */
public record Text(@NotBlank String en, @NotBlank String de) {}
