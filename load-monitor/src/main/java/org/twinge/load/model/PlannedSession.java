package org.twinge.load.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * A distance somebody wants to run, held against the longest session of the 30 days before: the comparison of the
 * session spike, asked before the run. It says nothing about pain.
 *
 * @param longest empty where no session with a known distance is there to compare with
 * @param ratio planned over longest
 * @param band empty where the plan stays within 10 %
 */
public record PlannedSession(
        Distance planned, Optional<Session> longest, Optional<Double> ratio, Optional<SpikeBand> band) {
    private static final int WITHIN_PERCENT = SpikeBand.OVER_10_PERCENT.percent();

    /** @param sessions those of the 30 days before the day and of the day itself; further ones do no harm */
    public static PlannedSession check(Distance planned, LocalDate day, Collection<Session> sessions) {
        Optional<Session> longest = LongestSession.of(sessions, day.minusDays(SpikeRule.WINDOW_DAYS), day);
        Optional<Distance> reference = longest.flatMap(Session::distance);
        return new PlannedSession(
                planned,
                longest,
                reference.map(planned::ratioTo),
                reference.flatMap(distance -> SpikeBand.of(planned, distance)));
    }

    /** The greatest distance that stays within 10 % of the longest session. */
    public Optional<Distance> staysWithin() {
        return longest.flatMap(Session::distance)
                .map(distance -> new Distance(distance.centimeters() * (100 + WITHIN_PERCENT) / 100));
    }
}
