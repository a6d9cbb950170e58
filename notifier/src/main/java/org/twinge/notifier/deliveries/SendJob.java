package org.twinge.notifier.deliveries;

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
import org.twinge.notifier.NotifierConfig;

/** A few senders at work, woken by the commit that made work, and looking by themselves every two seconds. */
@ApplicationScoped
class SendJob {
    private static final Logger LOG = Logger.getLogger(SendJob.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int SENDERS = 4;

    private final Sender sender;
    private final NotifierConfig config;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private volatile List<Thread> threads = List.of();

    SendJob(Sender sender, NotifierConfig config) {
        this.sender = sender;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        threads = IntStream.rangeClosed(1, SENDERS)
                .mapToObj(i -> Thread.ofPlatform().name("sender-" + i).daemon().start(this::run))
                .toList();
    }

    /** Waits for messages under way: breaking off after the server's 250 would repeat them. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        work.release(SENDERS);
        for (Thread thread : threads) {
            thread.join(config.smtp().timeout().multipliedBy(2));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesDue due) {
        work.release(Math.max(0, SENDERS - work.availablePermits()));
    }

    private void run() {
        try {
            while (!stopping) {
                if (!sent()) {
                    boolean woken = work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    if (!woken) {
                        sender.rest();
                    }
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("A sender was told to stop");
        }
    }

    private boolean sent() throws InterruptedException {
        try {
            return sender.sendNext();
        } catch (RuntimeException e) {
            // Ours is the database; what was under way keeps its lease and is taken up again when that runs out.
            LOG.warnf("Sending waits: %s", e.getClass().getSimpleName());
            return false;
        }
    }
}
