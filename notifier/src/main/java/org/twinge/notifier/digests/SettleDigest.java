package org.twinge.notifier.digests;

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
import org.twinge.notifier.deliveries.DigestedDeliveries;
import org.twinge.notifier.digests.Digests.Digest;
import org.twinge.notifier.mailbox.Mailboxes;
import org.twinge.notifier.model.Backoff;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.model.SendOutcome;
import org.twinge.notifier.sending.Attempt;

/** Writes down what became of an attempt, of the digest and of everything that it tells. */
@ApplicationScoped
@Transactional
@AsWorker
class SettleDigest {
    private final Digests digests;
    private final DigestedDeliveries digested;
    private final Mailboxes mailboxes;
    private final Clock clock;

    SettleDigest(Digests digests, DigestedDeliveries digested, Mailboxes mailboxes, Clock clock) {
        this.digests = digests;
        this.digested = digested;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** Whoever was erased meanwhile has no digest any more; and what another sender took over is that one's to settle. */
    void settle(UUID id, UUID owner, List<Attempt> tried) {
        digests.inHand(id, owner).ifPresent(digest -> settle(digest, tried));
    }

    private void settle(Digest digest, List<Attempt> tried) {
        Instant now = clock.instant();
        switch (SendOutcome.together(tried.stream().map(Attempt::outcome).toList())) {
            case SendOutcome.Sent _ -> {
                digested.settle(digest.id(), Outcome.SENT);
                digests.settle(digest.id(), DeliveryState.SENT, Reason.DIGEST_DUE, now);
            }
            case SendOutcome.Transient later -> tryAgain(digest, later, now);
            case SendOutcome.Permanent refused -> {
                if (refused.noSuchAddress()) {
                    tried.getLast()
                            .address()
                            .ifPresent(
                                    address -> mailboxes.refused(digest.personId(), digest.audience(), address, now));
                }
                undeliverable(digest, Reason.REFUSED, now);
            }
        }
    }

    private void tryAgain(Digest digest, SendOutcome.Transient later, Instant now) {
        Optional<Instant> next = Backoff.nextAttempt(
                Level.INFO,
                digest.createdAt(),
                digest.attempts() + 1,
                later.asksToWait(),
                now,
                ThreadLocalRandom.current().nextDouble());
        next.ifPresentOrElse(
                due -> {
                    digested.wait(digest.id(), later.perhapsAccepted());
                    digests.tryAgain(digest.id(), due, later.perhapsAccepted());
                },
                () -> undeliverable(digest, Reason.GAVE_UP, now));
    }

    private void undeliverable(Digest digest, Reason why, Instant now) {
        digested.settle(digest.id(), Outcome.UNDELIVERABLE);
        digests.settle(digest.id(), DeliveryState.UNDELIVERABLE, why, now);
    }
}
