package org.twinge.notifier.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.notifier.model.Escalation.Course;

/**
 * An athlete and the people who may be told about them.
 *
 * <p>A clinic that is not known yet, or has nobody to write to, stands in for its staff; an unknown athlete stands in for
 * the staff of clinics that nobody can name yet. So the alert shows up somewhere and is not lost.
 *
 * @param athlete empty while no snapshot has come
 * @param clinics those that the athlete consents to, by their ids
 */
public record People(UUID athleteId, Optional<Contact> athlete, Map<UUID, Clinic> clinics) {

    /** @param staff empty where none is known */
    public record Clinic(List<Contact> staff, Escalation escalation) {
        Course course(Standing standing) {
            Set<UUID> members =
                    staff.stream().map(Contact::personId).collect(Collectors.toCollection(LinkedHashSet::new));
            return members.isEmpty()
                    ? Course.NOBODY
                    : escalation.course(members, standing.level(), standing.waitsSince(), standing.now());
        }
    }

    /**
     * Somebody at a step of an escalation: 0 for who is told at once. A clinic or an athlete that nobody knows yet may
     * stand in.
     */
    public record Place(UUID personId, int step) {}

    /**
     * How an alert stands.
     *
     * @param waitsSince when it began to wait for an acknowledgement; empty when it does not
     */
    public record Standing(Level level, Optional<Instant> waitsSince, Instant now) {}

    /**
     * Who is to be told.
     *
     * @param places whom, and at which step
     * @param next when more people are to be told; empty when none are left or nobody waits
     * @param ended clinics where everybody was told and nobody has acknowledged, with their last step
     */
    public record Addressees(Map<Place, Audience> places, Optional<Instant> next, Map<UUID, Integer> ended) {
        public boolean has(UUID personId) {
            return places.keySet().stream().anyMatch(place -> place.personId().equals(personId));
        }
    }

    /** @param addressedBefore whoever an earlier revision was meant for hears of a change, whatever the audience is now */
    public Addressees addressees(Set<Audience> audiences, Map<UUID, Audience> addressedBefore, Standing standing) {
        Map<Place, Audience> places = new LinkedHashMap<>();
        List<Instant> next = new ArrayList<>();
        Map<UUID, Integer> ended = new LinkedHashMap<>();
        if (audiences.contains(Audience.ATHLETE)) {
            places.put(new Place(athleteId, 0), Audience.ATHLETE);
        }
        if (audiences.contains(Audience.STAFF)) {
            clinics.forEach((id, clinic) -> {
                Course course = clinic.course(standing);
                for (int step = 0; step < course.told().size(); step++) {
                    for (UUID member : course.told().get(step)) {
                        places.putIfAbsent(new Place(member, step), Audience.STAFF);
                    }
                }
                course.next().ifPresent(next::add);
                if (course.ended()) {
                    ended.put(id, course.told().size() - 1);
                }
            });
            clinics.keySet().stream()
                    .filter(this::standsIn)
                    .forEach(id -> places.put(new Place(id, 0), Audience.STAFF));
            if (athlete.isEmpty()) {
                places.putIfAbsent(new Place(athleteId, 0), Audience.STAFF);
            }
        }
        Addressees addressees = new Addressees(places, next.stream().min(Instant::compareTo), ended);
        addressedBefore.forEach((person, audience) -> {
            if (!addressees.has(person)) {
                places.put(new Place(person, 0), audience);
            }
        });
        return addressees;
    }

    /** As if the athlete consented to this clinic alone, or to none where they do not to this one. */
    public People ofClinic(UUID clinic) {
        Clinic one = clinics.get(clinic);
        return new People(athleteId, athlete, one == null ? Map.of() : Map.of(clinic, one));
    }

    public Person person(UUID id, Audience audience) {
        return contact(id, audience)
                .<Person>map(contact -> new Person.Reachable(contact.verified()))
                .orElseGet(() -> standsIn(id) ? new Person.NotYetKnown() : new Person.NoLongerEntitled());
    }

    public Optional<Contact> contact(UUID id, Audience audience) {
        return switch (audience) {
            case ATHLETE -> athlete;
            case STAFF ->
                clinics.values().stream()
                        .flatMap(clinic -> clinic.staff().stream())
                        .filter(member -> member.personId().equals(id))
                        .findFirst();
        };
    }

    private boolean standsIn(UUID id) {
        Clinic clinic = clinics.get(id);
        return id.equals(athleteId)
                ? athlete.isEmpty()
                : clinic != null && clinic.staff().isEmpty();
    }
}
