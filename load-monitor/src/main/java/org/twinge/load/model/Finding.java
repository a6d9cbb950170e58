package org.twinge.load.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The worst session spike of one local day.
 *
 * @param provisional the athlete's first known run was less than 30 days before: the reference may be incomplete
 */
public record Finding(Comparison.Spike spike, boolean provisional) implements News {
    @Override
    public LocalDate day() {
        return spike.session().localDay();
    }

    public boolean staffVisible() {
        return spike.session().staffVisible() && spike.longest().staffVisible();
    }

    @Override
    public Instant sessionEnd() {
        return spike.session().endedAt();
    }

    /** Its band. */
    @Override
    public String says() {
        return spike.band().name();
    }
}
