package org.twinge.dashboard.catalogue.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether a clinician has signed an entry.
 *
 * @param status {@code reviewed} or {@code unreviewed}
 */
public record Review(
        String status, @Nullable String by, @Nullable String on) {
    public boolean isReviewed() {
        return status.equals("reviewed");
    }
}
