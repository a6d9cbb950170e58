package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.email.Email;
import org.twinge.notifier.email.Letter;
import org.twinge.notifier.email.Letters;
import org.twinge.notifier.mailbox.UnsubscribeLinks;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.Reason;

/** The last look right before sending: is the lease still ours, may the person still be told, and what do we say? */
@ApplicationScoped
@Transactional
@AsWorker
class PrepareEmail {
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Contacts contacts;
    private final Planner planner;
    private final Letters letters;
    private final UnsubscribeLinks links;
    private final LeaseTime leaseTime;

    PrepareEmail(
            Deliveries deliveries,
            Alerts alerts,
            Contacts contacts,
            Planner planner,
            Letters letters,
            UnsubscribeLinks links,
            LeaseTime leaseTime) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.contacts = contacts;
        this.planner = planner;
        this.letters = letters;
        this.links = links;
        this.leaseTime = leaseTime;
    }

    /** Empty if the message is not to be sent, by this sender or at all. */
    Optional<Email> prepare(UUID deliveryId, UUID owner) {
        if (!deliveries.renewLease(deliveryId, owner, leaseTime.duration())) {
            return Optional.empty();
        }
        DeliveryRow row = deliveries.findById(deliveryId);
        if (alerts.isErased(row.athleteId)) {
            planner.forget(row.athleteId);
            return Optional.empty();
        }
        People people = contacts.people(row.athleteId);
        return planner.mayGo(row, people)
                ? people.contact(row.personId, row.audience).map(to -> email(row, people, to))
                : Optional.empty();
    }

    private Email email(DeliveryRow row, People people, Contact to) {
        AlertRow alert = alerts.findById(AlertRow.id(row.alertId, row.alertRevision));
        String athleteName = people.athlete().map(Contact::name).orElse("");
        Letter letter = letters.write(new Letters.Occasion(
                row.audience,
                to,
                athleteName,
                alert.content(),
                row.contentFree,
                row.step > 0,
                row.reason == Reason.CORRECTION,
                alert.withdrawn));
        return letters.email(letter, to.email(), row.messageId, unsubscribe(row));
    }

    /** Always in a letter without content, or it would say whether it is urgent. */
    private Optional<URI> unsubscribe(DeliveryRow row) {
        return Mailbox.isForced(row.level, row.audience) && !row.contentFree
                ? Optional.empty()
                : Optional.of(links.to(row.personId, row.audience));
    }
}
