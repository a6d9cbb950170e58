package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.email.MessageIds;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.People.Place;
import org.twinge.notifier.push.Subscriptions;
import org.twinge.notifier.webhooks.Webhooks;

/** Makes the deliveries of an alert: for each person on the channels they have, and for clinics' own systems. */
@ApplicationScoped
class NewDeliveries {
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final MessageIds messageIds;
    private final Clock clock;

    NewDeliveries(Subscriptions subscriptions, Webhooks webhooks, MessageIds messageIds, Clock clock) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /** @param places of people who are told for the first time of this revision; the channels stay those of now */
    List<DeliveryRow> toPeople(AlertRow alert, Map<Place, Audience> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Set<UUID> withBrowsers = subscriptions.having(
                places.keySet().stream().map(Place::personId).toList());
        List<DeliveryRow> made = new ArrayList<>();
        places.forEach((place, audience) -> {
            made.add(row(alert, place, audience, Channel.EMAIL));
            if (withBrowsers.contains(place.personId())) {
                made.add(row(alert, place, audience, Channel.PUSH));
            }
        });
        return made;
    }

    /** @param rows of all of the alert's revisions: whoever was meant by an earlier one hears of a change */
    List<DeliveryRow> toWebhooks(AlertRow alert, People people, List<DeliveryRow> rows) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (alert.audiences().contains(Audience.STAFF)) {
            ids.addAll(webhooks.wanting(people.clinics().keySet(), alert.level));
        }
        rows.stream()
                .filter(row -> row.channel == Channel.WEBHOOK
                        && row.alertRevision < alert.revision
                        && (row.state != DeliveryState.DROPPED || row.perhapsOut))
                .forEach(row -> ids.add(row.personId));
        return ids.stream()
                .map(id -> new Place(id, 0))
                .filter(place -> rows.stream()
                        .noneMatch(row -> row.alertRevision == alert.revision
                                && row.place().equals(place)))
                .map(place -> row(alert, place, Audience.STAFF, Channel.WEBHOOK))
                .toList();
    }

    private DeliveryRow row(AlertRow alert, Place place, Audience audience, Channel channel) {
        return new DeliveryRow(alert, place, audience, channel, messageIds, clock.instant());
    }
}
