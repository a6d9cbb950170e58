package org.twinge.load.model;

import static org.twinge.load.model.Rolling.ACUTE_DAYS;
import static org.twinge.load.model.Rolling.CHRONIC_DAYS;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.twinge.load.model.DayLoad.Known;

/**
 * What a day's exponential metrics need of all days before: their state at the end of a day. With it and the last 42
 * days, a day is computed without the rest of the history.
 *
 * @param first the first day of the series
 * @param knownBefore whether any day was known so far; until then the rest is 0
 * @param tsb of this very day: yesterday's chronic minus acute load
 */
public record LoadState(
        LocalDate first,
        boolean knownBefore,
        double atl,
        double ctl,
        double tsb,
        double ewmaAcute,
        double ewmaChronic) {
    private static final Smoothing ATL = Smoothing.timeConstant(ACUTE_DAYS);
    private static final Smoothing CTL = Smoothing.timeConstant(Rolling.LOOK_BACK_DAYS);
    private static final Smoothing EWMA_ACUTE = Smoothing.span(ACUTE_DAYS);
    private static final Smoothing EWMA_CHRONIC = Smoothing.span(CHRONIC_DAYS);

    /** Before the first day of a series. */
    public static LoadState before(LocalDate first) {
        return new LoadState(first, false, 0, 0, 0, 0, 0);
    }

    /** At the end of the next day. */
    public LoadState after(DayLoad day) {
        double freshness = ctl - atl;
        return day instanceof Known(double load)
                ? new LoadState(
                        first,
                        true,
                        ATL.next(known(atl), load),
                        CTL.next(known(ctl), load),
                        freshness,
                        EWMA_ACUTE.next(known(ewmaAcute), load),
                        EWMA_CHRONIC.next(known(ewmaChronic), load))
                : new LoadState(first, knownBefore, atl, ctl, freshness, ewmaAcute, ewmaChronic);
    }

    private OptionalDouble known(double value) {
        return knownBefore ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
