package org.twinge.cli.bench;

import org.twinge.cli.stack.Problem;

/**
 * What one measurement is about.
 *
 * @param events that are measured
 * @param warmUp events before them, of the same kind: the compiler and the caches settle
 * @param athletes whose events take turns
 * @param history runs that each athlete has when it begins, one a day
 * @param latePercent of the events, 0 to 100, that are about a day 30 days before
 * @param batch events that are worked on together at most
 */
record Workload(int events, int warmUp, int athletes, int history, int latePercent, int batch) {
    /** Bounds keep the disk and the time of a laptop: a prefilled run takes about 600 bytes. */
    private static final long MOST_PREFILLED = 12_000_000;

    private static final int MOST_EVENTS = 2_000_000;

    Workload {
        require(events >= 1_000 && events <= MOST_EVENTS, "--events takes 1000 to " + MOST_EVENTS);
        require(warmUp >= 0 && warmUp <= MOST_EVENTS, "--warm-up takes 0 to " + MOST_EVENTS);
        require(athletes >= 10 && athletes <= 1_000_000, "--athletes takes 10 to 1000000");
        require(history >= 0 && history <= 10_000, "--history takes 0 to 10000");
        require(
                (long) athletes * history <= MOST_PREFILLED,
                "athletes times history is at most " + MOST_PREFILLED + " runs");
        require(latePercent >= 0 && latePercent <= 100, "--late takes 0 to 100");
        require(batch >= 1 && batch <= 10_000, "--batch takes 1 to 10000");
    }

    int all() {
        return warmUp + events;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Problem(Problem.USAGE, otherwise);
        }
    }
}
