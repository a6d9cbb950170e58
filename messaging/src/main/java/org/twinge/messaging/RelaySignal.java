package org.twinge.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that there may be something to send. Losing a signal costs one poll interval, nothing else. */
@Singleton
class RelaySignal {
    private final Semaphore pending = new Semaphore(0);

    void wake() {
        pending.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (pending.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            pending.drainPermits();
        }
    }
}
