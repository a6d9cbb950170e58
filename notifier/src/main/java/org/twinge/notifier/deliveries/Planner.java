package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.ChannelOrder;
import org.twinge.notifier.model.DeliveryPlan;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.People.Addressees;
import org.twinge.notifier.model.People.Place;
import org.twinge.notifier.model.People.Standing;
import org.twinge.notifier.model.Person;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.model.Wishes;
import org.twinge.notifier.webhooks.Webhooks;

/** Applies the plan to an alert's deliveries, inside the caller's transaction. Planning again changes nothing decided. */
@ApplicationScoped
class Planner {
    private final Alerts alerts;
    private final AlertCases cases;
    private final Deliveries deliveries;
    private final Contacts contacts;
    private final PersonalWishes wishes;
    private final NewDeliveries newDeliveries;
    private final Webhooks webhooks;
    private final Settlements settlements;
    private final Event<DeliveriesDue> due;
    private final Clock clock;

    Planner(
            Alerts alerts,
            AlertCases cases,
            Deliveries deliveries,
            Contacts contacts,
            PersonalWishes wishes,
            NewDeliveries newDeliveries,
            Webhooks webhooks,
            Settlements settlements,
            Event<DeliveriesDue> due,
            Clock clock) {
        this.alerts = alerts;
        this.cases = cases;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.wishes = wishes;
        this.newDeliveries = newDeliveries;
        this.webhooks = webhooks;
        this.settlements = settlements;
        this.due = due;
        this.clock = clock;
    }

    /** Decides for everybody who is to be told of the newest revision, and again for whom it was left open. */
    void plan(UUID athleteId, UUID alertId) {
        alerts.lock(alertId);
        if (alerts.isErased(athleteId)) {
            forget(athleteId);
            return;
        }
        List<AlertRow> revisions = alerts.revisions(athleteId, alertId);
        if (revisions.isEmpty()) {
            return;
        }
        AlertRow latest = revisions.getLast();
        List<DeliveryRow> rows = new ArrayList<>(deliveries.ofAlertForUpdate(athleteId, alertId));
        People people = addressed(contacts.people(athleteId), latest);
        Optional<Instant> waitsSince = cases.waitsSince(revisions);
        Addressees addressees = people.addressees(
                latest.audiences(),
                addressedBefore(rows, latest),
                new Standing(latest.level, waitsSince, clock.instant()));
        revisions.forEach(revision -> revision.escalatesAt = null);
        latest.escalatesAt = addressees.next().orElse(null);

        List<DeliveryRow> open = rows.stream()
                .filter(row -> row.state == DeliveryState.HELD
                        || (row.alertRevision == latest.revision
                                && (row.waitsForPerson() || isDueAgain(row, addressees, waitsSince))))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<Place, Audience> first = new LinkedHashMap<>(addressees.places());
        rows.stream().filter(row -> row.alertRevision == latest.revision).forEach(row -> first.remove(row.place()));
        List<DeliveryRow> made = new ArrayList<>(newDeliveries.toPeople(latest, first));
        made.addAll(newDeliveries.toWebhooks(latest, people, rows));
        rows.addAll(made);
        open.addAll(made);
        sayWhereItEnded(latest, people, addressees, first.keySet());
        Map<Integer, AlertRow> byRevision =
                revisions.stream().collect(Collectors.toMap(alert -> alert.revision, alert -> alert));
        open.sort(Comparator.comparingInt(row -> ChannelOrder.of(row.level).indexOf(channel(row))));
        for (DeliveryRow row : open) {
            if (row.step > 0 || row.channel == DeliverySettled.Channel.WEBHOOK || addressees.has(row.personId)) {
                apply(decide(row, rows, byRevision, people, waitsSince.isEmpty()), row, rows);
            } else {
                // A clinic's people have turned up and take its place.
                row.settled(DeliveryState.DROPPED, Reason.REPLACED, clock.instant());
            }
            if (!deliveries.isPersistent(row)) {
                deliveries.persist(row);
            }
        }
    }

    /** The last look before sending, with what is known now. True if the delivery may go out. */
    boolean mayGo(DeliveryRow row, People people) {
        List<DeliveryRow> rows = new ArrayList<>(deliveries.around(row));
        List<AlertRow> revisions = alerts.revisions(row.athleteId, row.alertId);
        Map<Integer, AlertRow> byRevision =
                revisions.stream().collect(Collectors.toMap(alert -> alert.revision, alert -> alert));
        boolean acknowledged = cases.waitsSince(revisions).isEmpty();
        People addressed = addressed(people, revisions.getLast());
        Decision decision = decide(row, rows, byRevision, addressed, acknowledged);
        if (decision instanceof DeliveryPlan.SendNow(Reason reason, boolean contentFree)) {
            row.reason = reason;
            row.contentFree = contentFree;
            return true;
        }
        apply(decision, row, rows);
        return false;
    }

    private static People addressed(People people, AlertRow alert) {
        return alert.onlyClinic().map(people::ofClinic).orElse(people);
    }

    /** An erasure may overtake an alert on its way in; what the alert left behind goes here. */
    void forget(UUID athleteId) {
        deliveries.delete("athleteId", athleteId);
        alerts.delete("athleteId", athleteId);
    }

    private static Map<UUID, Audience> addressedBefore(List<DeliveryRow> rows, AlertRow latest) {
        Map<UUID, Audience> before = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.channel != DeliverySettled.Channel.WEBHOOK
                        && row.alertRevision < latest.revision
                        && (row.state != DeliveryState.DROPPED || row.perhapsOut))
                .forEach(row -> before.put(row.personId, row.audience));
        return before;
    }

    /** Its step was spared by an acknowledgement that somebody has taken back. */
    private static boolean isDueAgain(DeliveryRow row, Addressees addressees, Optional<Instant> waitsSince) {
        return row.reason == Reason.ACKNOWLEDGED
                && waitsSince.isPresent()
                && addressees.places().containsKey(row.place());
    }

    /** Said once: when the last step's deliveries are made. */
    private void sayWhereItEnded(AlertRow alert, People people, Addressees addressees, Set<Place> added) {
        addressees.ended().forEach((clinic, step) -> {
            boolean now = people.clinics().get(clinic).staff().stream()
                    .anyMatch(member -> added.contains(new Place(member.personId(), step)));
            if (now) {
                settlements.nobodyAcknowledged(alert, clinic, clock.instant());
            }
        });
    }

    private Decision decide(
            DeliveryRow row,
            List<DeliveryRow> rows,
            Map<Integer, AlertRow> byRevision,
            People people,
            boolean acknowledged) {
        Map<Boolean, List<DeliveryRow>> earlier = rows.stream()
                .filter(other -> other.personId.equals(row.personId) && other.isBefore(row))
                .collect(Collectors.partitioningBy(other -> other.channel == row.channel));
        var around = new ChannelOrder.Around(
                earlier.get(true).stream()
                        .map(other -> earlier(other, byRevision))
                        .toList(),
                earlier.get(false).stream()
                        .map(other -> new ChannelOrder.Past(channel(other), earlier(other, byRevision)))
                        .toList(),
                rows.stream()
                        .filter(row::isSibling)
                        .map(other -> new ChannelOrder.Sibling(channel(other), other.state))
                        .toList(),
                row.givesWayUntil());
        AlertRow revision = byRevision.get(row.alertRevision);
        DeliveryPlan.Alert alert = new DeliveryPlan.Alert(
                revision.meaning(),
                row.kind,
                row.audience,
                channel(row),
                revision.receivedAt,
                row.step,
                acknowledged,
                row.perhapsOut);
        return ChannelOrder.decide(
                alert,
                person(row, people),
                people.contact(row.personId, row.audience)
                        .map(to -> wishes.of(to, row))
                        .orElse(Wishes.NONE),
                around,
                clock.instant());
    }

    private Person person(DeliveryRow row, People people) {
        if (row.channel != DeliverySettled.Channel.WEBHOOK) {
            return people.person(row.personId, row.audience);
        }
        return webhooks.isOpen(row.personId, people.clinics().keySet())
                ? new Person.Reachable(true)
                : new Person.NoLongerEntitled();
    }

    private static DeliveryPlan.Earlier earlier(DeliveryRow row, Map<Integer, AlertRow> byRevision) {
        return new DeliveryPlan.Earlier(
                row.id,
                row.alertRevision,
                row.step,
                byRevision.get(row.alertRevision).meaning(),
                row.state,
                row.perhapsOut);
    }

    private static Channel channel(DeliveryRow row) {
        return Channel.valueOf(row.channel.name());
    }

    private void apply(Decision decision, DeliveryRow row, List<DeliveryRow> rows) {
        Instant now = clock.instant();
        switch (decision) {
            case DeliveryPlan.SendNow(Reason reason, boolean contentFree) -> {
                row.contentFree = contentFree;
                row.pending(reason, now);
                due.fire(new DeliveriesDue(row.channel));
            }
            case DeliveryPlan.HoldUntil(Instant until, Reason reason) -> row.held(reason, until);
            case DeliveryPlan.AddToDigest(Reason reason) -> row.digested(reason, now);
            case DeliveryPlan.Drop(Reason reason) -> row.settled(DeliveryState.DROPPED, reason, now);
            case DeliveryPlan.Undeliverable(Reason reason) -> {
                if (!row.waitsForPerson()) {
                    settlements.settle(row, Outcome.UNDELIVERABLE, reason, now);
                }
            }
            case DeliveryPlan.Replace(UUID earlier, Decision instead) -> {
                rows.stream()
                        .filter(other -> other.id.equals(earlier))
                        .forEach(other -> other.settled(DeliveryState.DROPPED, Reason.REPLACED, now));
                apply(instead, row, rows);
            }
        }
    }
}
