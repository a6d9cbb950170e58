package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A part of the way back, with what is done in it.
 *
 * @param begins when it begins
 */
public record RehabPhase(
        @NotNull Phase phase,
        @NotNull @Valid Fact begins,
        @NotNull @Valid PainLimit painLimit,
        @NotEmpty List<@NotNull @Valid Prescription> prescriptions) {

    /** In the order they follow each other. */
    public enum Phase {
        /** Protect, move gently, switch muscles on. */
        @JsonProperty("calm")
        CALM,
        /** Load it slowly, more and more. */
        @JsonProperty("strength")
        STRENGTH,
        /** Hops, skips, balance and speed. */
        @JsonProperty("impact")
        IMPACT,
        /** What stays in the week for good. */
        @JsonProperty("keep")
        KEEP
    }
}
