package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.contacts.Contacts;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.DeliveryPlan;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Meaning;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.Reason;

/** Applies the plan to an alert's deliveries, inside the caller's transaction. Planning again changes nothing decided. */
@ApplicationScoped
class Planner {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Contacts contacts;
    private final Settlements settlements;
    private final Event<DeliveriesDue> due;
    private final Clock clock;
    private final String messageIdDomain;

    Planner(
            Alerts alerts,
            Deliveries deliveries,
            Contacts contacts,
            Settlements settlements,
            Event<DeliveriesDue> due,
            Clock clock,
            NotifierConfig config) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.settlements = settlements;
        this.due = due;
        this.clock = clock;
        this.messageIdDomain = config.from().substring(config.from().indexOf('@') + 1);
    }

    /** Decides for everybody who is to be told of the newest revision, and again for whom it was left open. */
    void plan(UUID athleteId, UUID alertId) {
        alerts.lock(alertId);
        if (alerts.isErased(athleteId)) {
            forget(athleteId);
            return;
        }
        List<AlertRow> revisions = alerts.revisions(athleteId, alertId);
        AlertRow latest = revisions.getLast();
        List<DeliveryRow> rows = new ArrayList<>(deliveries.ofAlertForUpdate(athleteId, alertId));
        People people = contacts.people(athleteId);
        Map<UUID, Audience> addressees = people.addressees(latest.audiences(), addressedBefore(rows, latest));

        List<DeliveryRow> open = rows.stream()
                .filter(row -> row.state == DeliveryState.HELD
                        || (row.waitsForPerson() && row.alertRevision == latest.revision))
                .collect(Collectors.toCollection(ArrayList::new));
        addressees.forEach((person, audience) -> {
            if (rows.stream().noneMatch(row -> row.alertRevision == latest.revision && row.personId.equals(person))) {
                DeliveryRow row = new DeliveryRow(latest, person, audience, messageIdDomain, clock.instant());
                rows.add(row);
                open.add(row);
            }
        });
        Map<Integer, AlertRow> byRevision =
                revisions.stream().collect(Collectors.toMap(alert -> alert.revision, alert -> alert));
        for (DeliveryRow row : open) {
            if (addressees.containsKey(row.personId)) {
                apply(decide(row, rows, byRevision, people), row, rows);
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
        List<DeliveryRow> rows = new ArrayList<>(deliveries.earlierThan(row));
        Map<Integer, AlertRow> byRevision = alerts.revisions(row.athleteId, row.alertId).stream()
                .collect(Collectors.toMap(alert -> alert.revision, alert -> alert));
        Decision decision = decide(row, rows, byRevision, people);
        if (decision instanceof DeliveryPlan.SendNow(Reason reason, boolean contentFree)) {
            row.reason = reason;
            row.contentFree = contentFree;
            return true;
        }
        apply(decision, row, rows);
        return false;
    }

    /** An erasure may overtake an alert on its way in; what the alert left behind goes here. */
    void forget(UUID athleteId) {
        deliveries.delete("athleteId", athleteId);
        alerts.delete("athleteId", athleteId);
    }

    private static Map<UUID, Audience> addressedBefore(List<DeliveryRow> rows, AlertRow latest) {
        Map<UUID, Audience> before = new LinkedHashMap<>();
        rows.stream()
                .filter(row ->
                        row.alertRevision < latest.revision && (row.state != DeliveryState.DROPPED || row.perhapsOut))
                .forEach(row -> before.put(row.personId, row.audience));
        return before;
    }

    private Decision decide(DeliveryRow row, List<DeliveryRow> rows, Map<Integer, AlertRow> byRevision, People people) {
        List<DeliveryPlan.Earlier> history = rows.stream()
                .filter(other -> other.personId.equals(row.personId) && other.alertRevision < row.alertRevision)
                .map(other -> new DeliveryPlan.Earlier(
                        other.id, other.alertRevision, meaning(byRevision, other), other.state, other.perhapsOut))
                .toList();
        DeliveryPlan.Alert alert = byRevision.get(row.alertRevision).plan();
        return DeliveryPlan.decide(alert, people.person(row.personId, row.audience), history, clock.instant());
    }

    private static Meaning meaning(Map<Integer, AlertRow> byRevision, DeliveryRow row) {
        return byRevision.get(row.alertRevision).plan().meaning();
    }

    private void apply(Decision decision, DeliveryRow row, List<DeliveryRow> rows) {
        Instant now = clock.instant();
        switch (decision) {
            case DeliveryPlan.SendNow(Reason reason, boolean contentFree) -> {
                row.contentFree = contentFree;
                row.pending(reason, now);
                due.fire(new DeliveriesDue());
            }
            case DeliveryPlan.HoldUntil(Instant until, Reason reason) -> row.held(reason, until);
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
