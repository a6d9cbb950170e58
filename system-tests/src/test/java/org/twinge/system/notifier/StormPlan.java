package org.twinge.system.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.Ids;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.DeliveryPlan;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Escalation;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.Meaning;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.Wishes;
import org.twinge.system.notifier.FlakyMailServer.Kept;

/** What the pure plan makes of the storm. */
record StormPlan(AlertStorm storm) {
    List<Kept> messages(int number, List<TwingeEvent> revisions) {
        People people = peopleAround(number % storm.athletes());
        List<Kept> messages = new ArrayList<>();
        Map<UUID, List<DeliveryPlan.Earlier>> history = new HashMap<>();
        Map<UUID, Audience> told = new LinkedHashMap<>();
        Meaning last = new Meaning(Level.INFO, null, false);
        for (int revision = 1; revision <= revisions.size(); revision++) {
            TwingeEvent event = revisions.get(revision - 1);
            Meaning meaning = meaning(event, last);
            last = meaning;
            Optional<Instant> waits = meaning.withdrawn() ? Optional.empty() : Optional.of(AlertStorm.SUNDAY);
            var standing = new People.Standing(meaning.level(), waits, AlertStorm.SUNDAY);
            Map<People.Place, Audience> places = people.addressees(audiences(event), Map.copyOf(told), standing)
                    .places();
            for (var place : places.entrySet()) {
                UUID person = place.getKey().personId();
                List<DeliveryPlan.Earlier> before = history.computeIfAbsent(person, any -> new ArrayList<>());
                UUID delivery = Ids.v5("delivery", AlertStorm.alertId(number), revision, person, "EMAIL");
                DeliveryPlan.Decision decision = decide(number, place, meaning, people, before);
                if (decision instanceof DeliveryPlan.Replace(UUID overtaken, DeliveryPlan.Decision instead)) {
                    before.replaceAll(one -> one.deliveryId().equals(overtaken) ? dropped(one) : one);
                    decision = instead;
                }
                DeliveryState state = state(decision);
                if (state == DeliveryState.SENT) {
                    String address = people.contact(person, place.getValue())
                            .orElseThrow()
                            .email();
                    messages.add(new Kept(address, "<" + delivery + "@" + NotifierAlone.DOMAIN + ">"));
                }
                if (state != DeliveryState.DROPPED) {
                    told.put(person, place.getValue());
                }
                before.add(new DeliveryPlan.Earlier(
                        delivery, revision, place.getKey().step(), meaning, state, false));
            }
        }
        return messages;
    }

    private DeliveryPlan.Decision decide(
            int number,
            Map.Entry<People.Place, Audience> place,
            Meaning meaning,
            People people,
            List<DeliveryPlan.Earlier> before) {
        Audience audience = place.getValue();
        Wishes wishes = audience == Audience.ATHLETE
                ? new Wishes(
                        AlertStorm.preferences(number % storm.athletes()),
                        Mailbox.OPEN,
                        AlertStorm.BERLIN,
                        new Wishes.Lately(false, 0))
                : Wishes.NONE;
        var alert = new DeliveryPlan.Alert(
                meaning,
                number % 10 < 3 ? Kind.SYMPTOMS : Kind.TRAINING,
                audience,
                Channel.EMAIL,
                AlertStorm.SUNDAY,
                place.getKey().step(),
                false,
                false);
        return DeliveryPlan.decide(
                alert,
                people.person(place.getKey().personId(), audience),
                wishes,
                List.copyOf(before),
                AlertStorm.SUNDAY);
    }

    private static DeliveryState state(DeliveryPlan.Decision decision) {
        return switch (decision) {
            case DeliveryPlan.SendNow _ -> DeliveryState.SENT;
            case DeliveryPlan.AddToDigest _ -> DeliveryState.DIGESTED;
            case DeliveryPlan.Drop _ -> DeliveryState.DROPPED;
            case DeliveryPlan.HoldUntil _, DeliveryPlan.Undeliverable _, DeliveryPlan.Replace _ ->
                throw new AssertionError(decision);
        };
    }

    private static DeliveryPlan.Earlier dropped(DeliveryPlan.Earlier one) {
        return new DeliveryPlan.Earlier(
                one.deliveryId(), one.revision(), one.step(), one.meaning(), DeliveryState.DROPPED, one.perhapsOut());
    }

    private static Meaning meaning(TwingeEvent event, Meaning last) {
        return switch (event) {
            case AlertRaised raised ->
                new Meaning(
                        Level.valueOf(raised.level().name()),
                        raised.cause() instanceof AlertRaised.SessionSpike spike
                                ? spike.band().name()
                                : null,
                        false);
            default -> new Meaning(last.level(), last.band(), true);
        };
    }

    private static Set<Audience> audiences(TwingeEvent event) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (event instanceof AlertRaised raised) {
            raised.audiences().forEach(audience -> audiences.add(Audience.valueOf(audience.name())));
        }
        return audiences;
    }

    private People peopleAround(int athlete) {
        Map<UUID, People.Clinic> clinics = new LinkedHashMap<>();
        AlertStorm.consents(athlete).forEach(clinic -> {
            List<Contact> staff = IntStream.range(0, AlertStorm.STAFF)
                    .mapToObj(member -> AlertStorm.member(clinic, member))
                    .map(member -> new Contact(
                            member.staffId(),
                            member.name(),
                            member.email(),
                            member.emailVerified(),
                            "en",
                            AlertStorm.BERLIN))
                    .toList();
            List<Set<UUID>> steps = clinic % 2 == 0 ? List.of() : List.of(Set.of(AlertStorm.staffId(clinic, 0)));
            Duration wait = Duration.ofMinutes(AlertStorm.LONGEST_WAIT_MINUTES);
            clinics.put(AlertStorm.clinicId(clinic), new People.Clinic(staff, new Escalation(steps, wait, wait)));
        });
        UUID id = AlertStorm.athleteId(athlete);
        Contact contact = new Contact(id, "", id + "@athletes.test", athlete % 10 != 0, "en", AlertStorm.BERLIN);
        return new People(id, Optional.of(contact), clinics);
    }
}
