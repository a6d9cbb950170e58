package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.deliveries.DigestedDeliveries;
import org.twinge.notifier.deliveries.LeaseTime;
import org.twinge.notifier.digests.Digests.Digest;
import org.twinge.notifier.email.DigestLetters;
import org.twinge.notifier.email.Email;
import org.twinge.notifier.loads.Loads;
import org.twinge.notifier.mailbox.UnsubscribeLinks;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.model.TrainingLoad;

/** The last look right before sending: is the lease still ours, is there still something to tell, and what do we say? */
@ApplicationScoped
@Transactional
@AsWorker
class PrepareDigest {
    private final Digests digests;
    private final DigestWishes wishes;
    private final DigestedDeliveries digested;
    private final Contacts contacts;
    private final Loads loads;
    private final DigestLetters letters;
    private final UnsubscribeLinks links;
    private final LeaseTime leaseTime;
    private final Clock clock;

    PrepareDigest(
            Digests digests,
            DigestWishes wishes,
            DigestedDeliveries digested,
            Contacts contacts,
            Loads loads,
            DigestLetters letters,
            UnsubscribeLinks links,
            LeaseTime leaseTime,
            Clock clock) {
        this.digests = digests;
        this.wishes = wishes;
        this.digested = digested;
        this.contacts = contacts;
        this.loads = loads;
        this.letters = letters;
        this.links = links;
        this.leaseTime = leaseTime;
        this.clock = clock;
    }

    /** Empty if the digest is not to be sent, by this sender or at all. */
    Optional<Email> prepare(UUID id, UUID owner) {
        return digests.renewLease(id, owner, leaseTime.email()).flatMap(digest -> prepare(digest, owner));
    }

    private Optional<Email> prepare(Digest digest, UUID owner) {
        Optional<Contact> to = contacts.person(digest.personId(), digest.audience());
        Optional<Reason> whyNot = to.map(wishes::whyNot).orElse(Optional.of(Reason.NOT_ENTITLED));
        if (whyNot.isPresent()) {
            return drop(digest, whyNot.get());
        }
        List<DigestedDeliveries.Item> items =
                digested.takeInHand(digest.id(), owner, leaseTime.email(), digest.perhapsOut());
        Optional<TrainingLoad> load = digest.audience() == Audience.ATHLETE
                ? loads.of(digest.personId())
                        .filter(known -> known.over(digest.days()).hasTraining())
                : Optional.empty();
        if (items.isEmpty() && load.isEmpty()) {
            return drop(digest, Reason.NOTHING_TO_TELL);
        }
        var content = new DigestLetters.Content(
                digest.audience(),
                to.get(),
                digest.days(),
                items.stream().map(PrepareDigest::line).toList(),
                load);
        return Optional.of(letters.email(content, digest.messageId(), links.to(digest.personId(), digest.audience())));
    }

    private static DigestLetters.Item line(DigestedDeliveries.Item item) {
        return new DigestLetters.Item(item.athleteName(), item.alert(), item.withdrawn());
    }

    private Optional<Email> drop(Digest digest, Reason why) {
        digested.drop(digest.id(), why);
        digests.settle(digest.id(), DeliveryState.DROPPED, why, clock.instant());
        return Optional.empty();
    }
}
