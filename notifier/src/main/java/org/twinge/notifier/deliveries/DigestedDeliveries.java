package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.Person;
import org.twinge.notifier.model.Reason;

/** What a digest tells in the place of messages of their own. Inside the caller's transaction. */
@ApplicationScoped
public class DigestedDeliveries {
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Contacts contacts;
    private final Settlements settlements;
    private final Clock clock;

    DigestedDeliveries(Deliveries deliveries, Alerts alerts, Contacts contacts, Settlements settlements, Clock clock) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.contacts = contacts;
        this.settlements = settlements;
        this.clock = clock;
    }

    /** @param withdrawn what the person was told before no longer holds */
    public record Item(String athleteName, AlertRaised alert, boolean withdrawn) {}

    /** Everything that waits for the person's next digest; how many. */
    public int collect(UUID personId, UUID digestId) {
        return deliveries.update(
                "digestId = ?1 where personId = ?2 and state = ?3 and digestId is null",
                digestId,
                personId,
                DeliveryState.DIGESTED);
    }

    /**
     * Keeps everybody else from what the digest tells, until it is settled: whether it gets out decides what to say about
     * a change. What the person may no longer be told about is dropped.
     *
     * @param again a sender died with this digest in hand, so it may be out already
     */
    public List<Item> takeInHand(UUID digestId, UUID owner, Duration lease, boolean again) {
        List<Item> items = new ArrayList<>();
        for (DeliveryRow row : inHandOrWaiting(digestId)) {
            People people = contacts.people(row.athleteId);
            if (people.person(row.personId, row.audience) instanceof Person.Reachable) {
                row.leased(owner, clock.instant().plus(lease), again);
                items.add(item(row, people));
            } else {
                row.settled(DeliveryState.DROPPED, Reason.NOT_ENTITLED, clock.instant());
            }
        }
        return items;
    }

    /** The digest is out, or never will be. */
    public void settle(UUID digestId, Outcome outcome) {
        inHandOrWaiting(digestId).forEach(row -> settlements.settle(row, outcome, row.reason, clock.instant()));
    }

    /** The digest is tried again later. */
    public void wait(UUID digestId, boolean perhapsOut) {
        inHandOrWaiting(digestId).forEach(row -> {
            row.perhapsOut |= perhapsOut;
            row.digested(row.reason, clock.instant());
        });
    }

    /** There will be no digest. */
    public void drop(UUID digestId, Reason why) {
        inHandOrWaiting(digestId).forEach(row -> row.settled(DeliveryState.DROPPED, why, clock.instant()));
    }

    private List<DeliveryRow> inHandOrWaiting(UUID digestId) {
        return deliveries
                .find(
                        "digestId = ?1 and state in (?2, ?3) order by alertId, step",
                        digestId,
                        DeliveryState.DIGESTED,
                        DeliveryState.LEASED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Item item(DeliveryRow row, People people) {
        AlertRow alert = alerts.findById(AlertRow.id(row.alertId, row.alertRevision));
        Optional<String> name = people.athlete().map(Contact::name);
        return new Item(name.orElse(""), alert.content(), alert.withdrawn);
    }
}
