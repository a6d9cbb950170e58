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
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.email.Attempt;
import org.twinge.notifier.mailbox.Mailboxes;
import org.twinge.notifier.model.Backoff;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.model.SmtpOutcome;

/** Writes down what became of an attempt, and what follows from it. */
@ApplicationScoped
@Transactional
@AsWorker
class SettleDelivery {
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Settlements settlements;
    private final Mailboxes mailboxes;
    private final Clock clock;

    SettleDelivery(
            Deliveries deliveries, Attempts attempts, Settlements settlements, Mailboxes mailboxes, Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.settlements = settlements;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * An athlete may have been erased meanwhile: then there is nothing left to write down.
     *
     * @param tried one provider after the other
     */
    void settle(UUID deliveryId, UUID owner, List<Attempt> tried) {
        deliveries.findForUpdate(deliveryId).ifPresent(row -> settle(row, owner, tried));
    }

    private void settle(DeliveryRow row, UUID owner, List<Attempt> tried) {
        Instant now = clock.instant();
        tried.forEach(attempt -> attempts.persist(new AttemptRow(row, attempt, now)));
        row.attempts++;
        remember(row, tried.getLast(), now);
        switch (SmtpOutcome.together(tried.stream().map(Attempt::outcome).toList())) {
            // What is out is out, even if the lease ran out meanwhile: it keeps the next sender from repeating it.
            case SmtpOutcome.Sent _
            when row.state != DeliveryState.SENT -> settlements.settle(row, Outcome.SENT, row.reason, now);
            case SmtpOutcome.Transient later when row.isLeasedBy(owner) -> retry(row, later, now);
            case SmtpOutcome.Permanent _
            when row.isLeasedBy(owner) -> settlements.settle(row, Outcome.UNDELIVERABLE, Reason.REFUSED, now);
            case SmtpOutcome.Sent _, SmtpOutcome.Transient _, SmtpOutcome.Permanent _ -> {
                // another sender has it
            }
        }
    }

    /** A refused address is not tried again, but by what nobody can switch off; that it takes mail again shows then. */
    private void remember(DeliveryRow row, Attempt last, Instant now) {
        switch (last.outcome()) {
            case SmtpOutcome.Permanent refused
            when refused.noSuchAddress() ->
                last.address().ifPresent(address -> mailboxes.refused(row.personId, row.audience, address, now));
            case SmtpOutcome.Sent _ when Mailbox.isForced(row.level, row.audience) -> mailboxes.accepted(row.personId);
            case SmtpOutcome.Sent _, SmtpOutcome.Transient _, SmtpOutcome.Permanent _ -> {
                // says nothing about the address
            }
        }
    }

    private void retry(DeliveryRow row, SmtpOutcome.Transient outcome, Instant now) {
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
