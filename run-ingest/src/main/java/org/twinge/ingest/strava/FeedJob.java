package org.twinge.ingest.strava;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** A few workers, woken by the commit that made work, and looking by themselves every second. */
@ApplicationScoped
class FeedJob {
    private static final Logger LOG = Logger.getLogger(FeedJob.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int WORKERS = 3;

    private final FeedWorker worker;
    private final StravaSwitch feed;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile List<Thread> threads = List.of();

    FeedJob(FeedWorker worker, StravaSwitch feed) {
        this.worker = worker;
        this.feed = feed;
    }

    void start(@Observes StartupEvent started) {
        if (feed.isOn()) {
            threads = IntStream.rangeClosed(1, WORKERS)
                    .mapToObj(i ->
                            Thread.ofPlatform().name("strava-" + i).daemon().start(this::run))
                    .toList();
        }
    }

    /** What is under way is asked again after the next start. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        work.release(WORKERS);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedWork made) {
        work.release(Math.max(0, WORKERS - work.availablePermits()));
    }

    private void run() {
        try {
            while (!stopping) {
                if (!worked()) {
                    work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("A worker was told to stop");
        }
    }

    private boolean worked() {
        try {
            return worker.workNext();
        } catch (RuntimeException | VirtualMachineError e) {
            // ours is the database; what was under way keeps its lease and is taken up again when that runs out
            LOG.warnf("The feed waits: %s", e.getClass().getSimpleName());
            return false;
        }
    }
}
