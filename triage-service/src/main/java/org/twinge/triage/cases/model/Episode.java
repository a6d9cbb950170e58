package org.twinge.triage.cases.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An injury that a clinician named.
 *
 * @param diagnosis the id of an injury of the catalogue
 * @param end its last day; null while it lasts
 */
public record Episode(
        String diagnosis,
        @Nullable Side side,
        LocalDate start,
        @Nullable LocalDate end) {
    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    public Episode {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("an injury ends after it starts");
        }
    }
}
