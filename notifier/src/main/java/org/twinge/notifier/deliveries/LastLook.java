package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.People;

/** Right before sending, inside the caller's transaction: is the lease still ours, and may the person still be told? */
@ApplicationScoped
class LastLook {
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Contacts contacts;
    private final Planner planner;
    private final LeaseTime leaseTime;

    LastLook(Deliveries deliveries, Alerts alerts, Contacts contacts, Planner planner, LeaseTime leaseTime) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.contacts = contacts;
        this.planner = planner;
        this.leaseTime = leaseTime;
    }

    /** A delivery that may go out. */
    record Cleared(DeliveryRow row, People people) {
        Optional<Contact> to() {
            return people.contact(row.personId, row.audience);
        }
    }

    /** Starts the lease anew. Empty if the message is not to be sent, by this sender or at all. */
    Optional<Cleared> look(UUID deliveryId, UUID owner, Channel channel) {
        if (!deliveries.renewLease(deliveryId, owner, leaseTime.of(channel))) {
            return Optional.empty();
        }
        DeliveryRow row = deliveries.findById(deliveryId);
        if (alerts.isErased(row.athleteId)) {
            planner.forget(row.athleteId);
            return Optional.empty();
        }
        People people = contacts.people(row.athleteId);
        return planner.mayGo(row, people) ? Optional.of(new Cleared(row, people)) : Optional.empty();
    }
}
