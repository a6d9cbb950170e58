package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.twinge.access.AsWorker;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.mailbox.Mailboxes;
import org.twinge.notifier.model.Backoff;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.model.SendOutcome;
import org.twinge.notifier.push.Subscriptions;
import org.twinge.notifier.sending.Attempt;
import org.twinge.notifier.webhooks.Webhooks;

/** Writes down what became of an attempt, and what follows from it. */
@ApplicationScoped
@Transactional
@AsWorker
class SettleDelivery {
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Settlements settlements;
    private final Mailboxes mailboxes;
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final Clock clock;

    SettleDelivery(
            Deliveries deliveries,
            Attempts attempts,
            Settlements settlements,
            Mailboxes mailboxes,
            Subscriptions subscriptions,
            Webhooks webhooks,
            Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.settlements = settlements;
        this.mailboxes = mailboxes;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * An athlete may have been erased meanwhile: then there is nothing left to write down.
     *
     * @param tried one provider after the other, or all browsers at once
     */
    void settle(UUID deliveryId, UUID owner, List<Attempt> tried) {
        deliveries.findForUpdate(deliveryId).ifPresent(row -> settle(row, owner, tried));
    }

    private void settle(DeliveryRow row, UUID owner, List<Attempt> tried) {
        Instant now = clock.instant();
        tried.forEach(attempt -> attempts.persist(new AttemptRow(row, attempt, now)));
        row.attempts++;
        tried.forEach(attempt -> remember(row, attempt, now));
        List<SendOutcome> outcomes = tried.stream().map(Attempt::outcome).toList();
        SendOutcome outcome = switch (row.channel) {
            case EMAIL -> SendOutcome.together(outcomes);
            case PUSH, WEBHOOK -> SendOutcome.any(outcomes);
        };
        switch (outcome) {
            // What is out is out, even if the lease ran out meanwhile: it keeps the next sender from repeating it.
            case SendOutcome.Sent _
            when row.state != DeliveryState.SENT -> settlements.settle(row, Outcome.SENT, row.reason, now);
            case SendOutcome.Transient later when row.isLeasedBy(owner) -> retry(row, later, now);
            case SendOutcome.Permanent _
            when row.isLeasedBy(owner) -> settlements.settle(row, Outcome.UNDELIVERABLE, Reason.REFUSED, now);
            case SendOutcome.Sent _, SendOutcome.Transient _, SendOutcome.Permanent _ -> {
                // another sender has it
            }
        }
    }

    /**
     * A refused email address is not tried again, but by what nobody can switch off; that it takes mail again shows then.
     * A browser or a webhook that is gone does not come back.
     */
    private void remember(DeliveryRow row, Attempt attempt, Instant now) {
        boolean email = row.channel == Channel.EMAIL;
        switch (attempt.outcome()) {
            case SendOutcome.Permanent refused
            when refused.noSuchAddress() -> attempt.address().ifPresent(address -> gone(row, address, now));
            case SendOutcome.Sent _
            when email && Mailbox.isForced(row.level, row.audience) -> mailboxes.accepted(row.personId);
            case SendOutcome.Sent _, SendOutcome.Transient _, SendOutcome.Permanent _ -> {
                // says nothing about the address
            }
        }
    }

    private void gone(DeliveryRow row, String address, Instant now) {
        switch (row.channel) {
            case EMAIL -> mailboxes.refused(row.personId, row.audience, address, now);
            case PUSH -> subscriptions.gone(address);
            case WEBHOOK -> webhooks.gone(row.personId);
        }
    }

    private void retry(DeliveryRow row, SendOutcome.Transient outcome, Instant now) {
        row.perhapsOut |= outcome.perhapsAccepted();
        Optional<Instant> next = Backoff.nextAttempt(
                row.level,
                row.createdAt,
                row.attempts,
                outcome.asksToWait(),
                now,
                ThreadLocalRandom.current().nextDouble());
        next.ifPresentOrElse(
                due -> row.pending(row.reason, due),
                () -> settlements.settle(row, Outcome.UNDELIVERABLE, Reason.GAVE_UP, now));
    }
}
