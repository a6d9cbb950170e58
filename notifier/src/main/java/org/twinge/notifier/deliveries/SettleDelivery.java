package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.twinge.access.AsWorker;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.Backoff;
import org.twinge.notifier.model.DeliveryState;
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
    private final Clock clock;
    private final String provider;

    SettleDelivery(
            Deliveries deliveries, Attempts attempts, Settlements settlements, Clock clock, NotifierConfig config) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.settlements = settlements;
        this.clock = clock;
        this.provider = config.smtp().host();
    }

    /** An athlete may have been erased meanwhile: then there is nothing left to write down. */
    void settle(UUID deliveryId, UUID owner, SmtpOutcome outcome) {
        deliveries.findForUpdate(deliveryId).ifPresent(row -> settle(row, owner, outcome));
    }

    private void settle(DeliveryRow row, UUID owner, SmtpOutcome outcome) {
        Instant now = clock.instant();
        attempts.persist(new AttemptRow(row, provider, outcome, now));
        row.attempts++;
        switch (outcome) {
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

    private void retry(DeliveryRow row, SmtpOutcome.Transient outcome, Instant now) {
        row.perhapsOut |= outcome.perhapsAccepted();
        Optional<Instant> next = Backoff.nextAttempt(
                row.level,
                row.createdAt,
                row.attempts,
                now,
                ThreadLocalRandom.current().nextDouble());
        next.ifPresentOrElse(
                due -> row.pending(row.reason, due),
                () -> settlements.settle(row, Outcome.UNDELIVERABLE, Reason.GAVE_UP, now));
    }
}
