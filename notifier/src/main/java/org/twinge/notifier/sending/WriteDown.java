package org.twinge.notifier.sending;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What is out is written down as soon as the database, which may be away just now, is back: before anybody repeats it. */
public final class WriteDown {
    private static final Logger LOG = Logger.getLogger(WriteDown.class);
    private static final int ATTEMPTS = 240;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private WriteDown() {}

    /**
     * @param id the message's, for the log
     * @throws RuntimeException the database was away for a minute
     */
    public static void persistently(UUID id, Consumer<List<Attempt>> settle, List<Attempt> tried)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                settle.accept(tried);
                LOG.debugf("Delivery %s is written down", id);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warnf(
                        "Delivery %s is not written down yet: %s",
                        id, e.getClass().getSimpleName());
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }
}
