package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.messaging.Ids;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.deliveries.DigestedDeliveries;
import org.twinge.notifier.digests.Digests.Digest;
import org.twinge.notifier.digests.Digests.Due;
import org.twinge.notifier.email.MessageIds;
import org.twinge.notifier.loads.Loads;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.DigestTime;
import org.twinge.notifier.model.DigestTime.Days;
import org.twinge.notifier.model.Reason;

/** Makes the digest of one person whose time has come, and sets the time of the next one. After a long silence one is enough. */
@ApplicationScoped
@Transactional
@AsWorker
class StartDigest {
    private final Digests digests;
    private final DigestWishes wishes;
    private final DigestedDeliveries digested;
    private final Contacts contacts;
    private final Loads loads;
    private final Clock clock;
    private final MessageIds messageIds;

    StartDigest(
            Digests digests,
            DigestWishes wishes,
            DigestedDeliveries digested,
            Contacts contacts,
            Loads loads,
            Clock clock,
            MessageIds messageIds) {
        this.digests = digests;
        this.wishes = wishes;
        this.digested = digested;
        this.contacts = contacts;
        this.loads = loads;
        this.clock = clock;
        this.messageIds = messageIds;
    }

    /** False if nobody's time has come. */
    boolean start() {
        Instant now = clock.instant();
        Optional<Due> due = digests.nextDue(now);
        due.ifPresent(person -> start(person, now));
        return due.isPresent();
    }

    private void start(Due due, Instant now) {
        UUID id = Ids.v5("digest", due.personId(), due.at());
        int items = digested.collect(due.personId(), id);
        Optional<Contact> contact = contacts.person(due.personId(), due.audience());
        if (contact.isEmpty()) {
            digested.drop(id, Reason.NOT_ENTITLED);
            digests.unschedule(due.personId());
            return;
        }
        Days days = DigestTime.covered(due.audience(), contact.get().zone(), due.at());
        digests.add(new Digest(id, due.personId(), due.audience(), days, messageIds.of(id), 0, now, false));
        digests.reschedule(
                due.personId(), DigestTime.next(due.audience(), contact.get().zone(), now));
        wishes.whyNot(contact.get())
                .or(() -> items > 0 || hasTraining(due, days) ? Optional.empty() : Optional.of(Reason.NOTHING_TO_TELL))
                .ifPresent(why -> {
                    digested.drop(id, why);
                    digests.settle(id, DeliveryState.DROPPED, why, now);
                });
    }

    private boolean hasTraining(Due due, Days days) {
        return due.audience() == Audience.ATHLETE
                && loads.of(due.personId())
                        .filter(load -> load.over(days).hasTraining())
                        .isPresent();
    }
}
