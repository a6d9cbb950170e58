package org.twinge.cli.bench;

import java.util.Arrays;

/** How long each request took, in nanoseconds, kept whole: percentiles are exact. */
final class Latencies {
    private final long[] nanos;
    private int answered;
    private int failed;

    /** @param most requests there will be */
    Latencies(int most) {
        nanos = new long[most];
    }

    /** @param well whether it was answered as it should be; only then its time counts */
    synchronized void add(boolean well, long took) {
        if (well) {
            nanos[answered++] = took;
        } else {
            failed++;
        }
    }

    synchronized int answered() {
        return answered;
    }

    synchronized int failed() {
        return failed;
    }

    /** The least time, in milliseconds, that this percentage of the answers did not exceed; NaN without answers. */
    synchronized double percentile(double percent) {
        if (answered == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, answered);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * answered);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
