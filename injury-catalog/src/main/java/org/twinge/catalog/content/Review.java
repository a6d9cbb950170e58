package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Whether a clinician has signed an entry.
 *
 * @param by name and profession of who signed
 * @param on the day, as in 2026-03-01
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
        @NotNull Status status,
        @Nullable String by,
        @Nullable String on) {
    public static final Review NONE = new Review(Status.UNREVIEWED, null, null);

    public Review {
        if (status == Status.REVIEWED && (by == null || by.isBlank() || on == null || on.isBlank())) {
            throw new IllegalArgumentException("what is reviewed says by whom and on which day");
        }
    }

    public enum Status {
        @JsonProperty("unreviewed")
        UNREVIEWED,
        @JsonProperty("reviewed")
        REVIEWED
    }
}
