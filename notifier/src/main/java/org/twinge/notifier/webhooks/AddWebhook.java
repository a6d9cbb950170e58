package org.twinge.notifier.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** One of the caller's clinic's systems hears of messages from now on. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class AddWebhook {
    /** More would be a mistake, or somebody's way to make us knock at many doors. */
    static final int MOST_WEBHOOKS = 10;

    private final Webhooks webhooks;
    private final Clock clock;

    AddWebhook(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    enum Added {
        ADDED,
        NOT_YOURS,
        TOO_MANY,
        /** There is no secret to seal it with. */
        NOT_SET_UP
    }

    Added add(UUID clinicId, Webhook webhook) {
        if (!webhooks.canBeKept()) {
            return Added.NOT_SET_UP;
        }
        if (!webhooks.keeps(clinicId)) {
            return Added.NOT_YOURS;
        }
        if (webhooks.ofClinic(clinicId).size() >= MOST_WEBHOOKS) {
            return Added.TOO_MANY;
        }
        webhooks.add(clinicId, webhook, clock.instant());
        return Added.ADDED;
    }
}
