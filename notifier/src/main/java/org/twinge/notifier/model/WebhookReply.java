package org.twinge.notifier.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.model.SendOutcome.Permanent;
import org.twinge.notifier.model.SendOutcome.Sent;
import org.twinge.notifier.model.SendOutcome.Transient;

/** What the answer of a clinic's own system means (Standard Webhooks 1.0, "Deliverability and reliability"). */
public final class WebhookReply {
    private static final int GONE = 410;

    private WebhookReply() {}

    /**
     * Whatever is not taken is tried again: a system that is being moved says all sorts of things. Only 410 says that it
     * wants no more.
     *
     * @param retryAfter as it was written; null where it does not say
     */
    public static SendOutcome read(int status, @Nullable String retryAfter, Instant now) {
        String answer = Integer.toString(status);
        if (status == GONE) {
            return new Permanent(answer, true);
        }
        return status / 100 == 2 ? new Sent(answer) : new Transient(answer, false, RetryAfter.read(retryAfter, now));
    }
}
