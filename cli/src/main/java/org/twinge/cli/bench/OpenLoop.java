package org.twinge.cli.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.twinge.cli.stack.Problem;

/**
 * Asks on a fixed schedule, whether or not earlier requests were answered, and counts the time of each from when it was
 * due: a slow answer delays nobody and hides behind nobody (no coordinated omission).
 */
final class OpenLoop {
    /** More than so many without an answer are an overload: what comes then fails at once, and memory stays bounded. */
    private static final int MOST_IN_FLIGHT = 1_000;

    private OpenLoop() {}

    /** @param request does the request of this number, and says whether it was answered as it should be */
    static Latencies run(int perSecond, Duration length, IntPredicate request) {
        int count = Math.toIntExact(perSecond * length.toSeconds());
        var latencies = new Latencies(count);
        var inFlight = new Semaphore(MOST_IN_FLIGHT);
        long start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (inFlight.tryAcquire()) {
                    senders.execute(() -> {
                        boolean well = request.test(number);
                        latencies.add(well, System.nanoTime() - due);
                        inFlight.release();
                    });
                } else {
                    latencies.add(false, 0);
                }
            }
        }
        return latencies;
    }

    /** The same requests one after another in a few threads, at most at the rate: warms up what would break down cold. */
    static void warmUp(int perSecond, Duration length, int threads, IntPredicate request) {
        long start = System.nanoTime();
        var answered = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                senders.execute(() -> {
                    for (int i = first; System.nanoTime() - start < length.toNanos(); i += threads) {
                        LockSupport.parkNanos(start + i * 1_000_000_000L / perSecond - System.nanoTime());
                        if (request.test(i)) {
                            answered.incrementAndGet();
                        }
                    }
                });
            }
        }
        if (answered.get() == 0) {
            throw new Problem("Not one request was answered as it should be");
        }
    }
}
