package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.webhooks.WebhookMessage;
import org.twinge.notifier.webhooks.WebhookMessages;

/** The last look right before a clinic's own system is told: may it still be, and what do we say? */
@ApplicationScoped
@Transactional
@AsWorker
class PrepareWebhook {
    private final LastLook lastLook;
    private final WebhookMessages messages;

    PrepareWebhook(LastLook lastLook, WebhookMessages messages) {
        this.lastLook = lastLook;
        this.messages = messages;
    }

    /** Empty if the message is not to be sent, by this sender or at all. */
    Optional<WebhookMessage> prepare(UUID deliveryId, UUID owner) {
        return lastLook.look(deliveryId, owner, Channel.WEBHOOK)
                .map(LastLook.Cleared::row)
                .flatMap(row -> messages.write(row.id, row.personId, row.level));
    }
}
