package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.email.Letters;
import org.twinge.notifier.model.PushTerms;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.push.PushMessage;
import org.twinge.notifier.push.Subscriptions;

/** The last look right before sending a push message: may it still go, and to which browsers? */
@ApplicationScoped
@Transactional
@AsWorker
class PreparePush {
    private final LastLook lastLook;
    private final Subscriptions subscriptions;
    private final Settlements settlements;
    private final Letters letters;
    private final Clock clock;

    PreparePush(LastLook lastLook, Subscriptions subscriptions, Settlements settlements, Letters letters, Clock clock) {
        this.lastLook = lastLook;
        this.subscriptions = subscriptions;
        this.settlements = settlements;
        this.letters = letters;
        this.clock = clock;
    }

    /** Empty if the message is not to be sent, by this sender or at all. */
    Optional<PushMessage> prepare(UUID deliveryId, UUID owner) {
        return lastLook.look(deliveryId, owner, Channel.PUSH).flatMap(this::message);
    }

    private Optional<PushMessage> message(LastLook.Cleared cleared) {
        DeliveryRow row = cleared.row();
        Instant now = clock.instant();
        Optional<PushMessage> message = subscriptions.message(
                row.personId,
                row.messageId,
                cleared.to().map(letters::subject).orElse(""),
                PushTerms.of(row.level, row.createdAt, now));
        if (message.isEmpty()) {
            settlements.settle(row, Outcome.UNDELIVERABLE, Reason.NO_BROWSER, now);
        }
        return message;
    }
}
