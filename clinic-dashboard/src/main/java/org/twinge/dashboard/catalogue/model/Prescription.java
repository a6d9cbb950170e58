package org.twinge.dashboard.catalogue.model;

import org.jspecify.annotations.Nullable;

/**
 * @param exercise id
 * @param painLimit absent where that of the phase holds
 */
public record Prescription(
        String exercise, Dose dose, @Nullable PainLimit painLimit, Fact fact) {}
