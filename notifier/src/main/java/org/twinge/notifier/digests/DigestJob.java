package org.twinge.notifier.digests;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Starts the digests whose time has come, and sends those that are due. Nobody waits for one, so one at a time is enough. */
@ApplicationScoped
class DigestJob {
    private static final Logger LOG = Logger.getLogger(DigestJob.class);

    private final StartDigest startDigest;
    private final DigestSender sender;

    DigestJob(StartDigest startDigest, DigestSender sender) {
        this.startDigest = startDigest;
        this.sender = sender;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        try {
            boolean more = true;
            while (more) {
                boolean started = startDigest.start();
                boolean sent = sender.sendNext();
                more = started || sent;
            }
        } catch (RuntimeException e) {
            LOG.warnf("Digests wait: %s", e.getClass().getSimpleName());
        }
    }
}
