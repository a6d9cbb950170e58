package org.twinge.notifier.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.model.SendOutcome.Permanent;
import org.twinge.notifier.model.SendOutcome.Sent;
import org.twinge.notifier.model.SendOutcome.Transient;

/** What a push service's answer means (RFC 8030, 5 and 7.3). */
public final class PushReply {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    private PushReply() {}

    /**
     * A subscription that is not found or gone never comes back. Whatever else is refused is not tried again: a message
     * that is too large stays so, and a redirection is not followed.
     *
     * @param retryAfter as it was written; null where it does not say
     */
    public static SendOutcome read(int status, @Nullable String retryAfter, Instant now) {
        String answer = Integer.toString(status);
        return switch (status) {
            case NOT_FOUND, GONE -> new Permanent(answer, true);
            case REQUEST_TIMEOUT, TOO_MANY_REQUESTS -> new Transient(answer, false, RetryAfter.read(retryAfter, now));
            default -> {
                if (status / 100 == 5) {
                    yield new Transient(answer, false, RetryAfter.read(retryAfter, now));
                }
                yield status / 100 == 2 ? new Sent(answer) : new Permanent(answer, false);
            }
        };
    }
}
