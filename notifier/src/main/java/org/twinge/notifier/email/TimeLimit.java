package org.twinge.notifier.email;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds the whole of a talk and not just each read, which a server that drips its answers could stretch beyond the
 * lease. Interrupting a virtual thread closes the socket that it waits for.
 */
final class TimeLimit {
    private TimeLimit() {}

    static <T> T within(Duration limit, Callable<T> talk) throws MessagingException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(talk);
        Thread thread = Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MessagingException failure
                    ? failure
                    : new MessagingException("Unexpected " + e.getCause(), e);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new TimeoutException("no end within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }
}
