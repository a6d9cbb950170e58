package org.twinge.notifier.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** One of the caller's clinic's systems hears of messages no more. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class RemoveWebhook {
    private final Webhooks webhooks;

    RemoveWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** What is not there, or another clinic's, is left alone. */
    void remove(UUID clinicId, UUID id) {
        webhooks.remove(clinicId, id);
    }
}
