package org.twinge.load.model;

import java.util.Optional;

/**
 * The bands of Frandsen et al. 2025 (Br J Sports Med 59(17):1203-1210, doi 10.1136/bjsports-2024-109380). "Over" means
 * strictly greater. They are categories of distance, not steps of risk: the published hazard does not rise steadily.
 */
public enum SpikeBand {
    OVER_10_PERCENT(10),
    OVER_30_PERCENT(30),
    OVER_100_PERCENT(100);

    private final int percent;

    SpikeBand(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** The highest band that the session reaches, or none if it is at most 10 % longer. */
    static Optional<SpikeBand> of(Distance session, Distance longest) {
        Optional<SpikeBand> band = Optional.empty();
        for (SpikeBand candidate : values()) {
            if (session.exceeds(longest, candidate.percent)) {
                band = Optional.of(candidate);
            }
        }
        return band;
    }
}
