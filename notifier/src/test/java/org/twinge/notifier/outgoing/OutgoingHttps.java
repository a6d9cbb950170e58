package org.twinge.notifier.outgoing;

import java.time.Duration;

/** As it is in production: nothing on this very machine. */
public final class OutgoingHttps {
    private OutgoingHttps() {}

    public static OutgoingHttp within(Duration timeout) {
        return new OutgoingHttp(timeout, false);
    }
}
