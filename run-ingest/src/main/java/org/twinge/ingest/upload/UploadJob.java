package org.twinge.ingest.upload;

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

/** Two workers, woken by the commit that made work, and looking by themselves every second. */
@ApplicationScoped
class UploadJob {
    private static final Logger LOG = Logger.getLogger(UploadJob.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WORKERS = 2;

    private final UploadWorker worker;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile List<Thread> threads = List.of();

    UploadJob(UploadWorker worker) {
        this.worker = worker;
    }

    void start(@Observes StartupEvent started) {
        threads = IntStream.rangeClosed(1, WORKERS)
                .mapToObj(i -> Thread.ofPlatform().name("uploads-" + i).daemon().start(this::run))
                .toList();
    }

    /** What is not finished in time is gone on with after the next start. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        work.release(WORKERS);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) UploadAccepted accepted) {
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
            LOG.warnf("Uploads wait: %s", e.getClass().getSimpleName());
            return false;
        }
    }
}
