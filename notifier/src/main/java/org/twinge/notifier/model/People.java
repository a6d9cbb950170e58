package org.twinge.notifier.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An athlete and the people who may be told about them.
 *
 * <p>A clinic that is not known yet, or has nobody to write to, stands in for its staff; an unknown athlete stands in for
 * the staff of clinics that nobody can name yet. So the alert shows up somewhere and is not lost.
 *
 * @param athlete empty while no snapshot has come
 * @param staff the members of each clinic that the athlete consents to, without members where none is known
 */
public record People(UUID athleteId, Optional<Contact> athlete, Map<UUID, List<Contact>> staff) {

    /**
     * Who is to be told.
     *
     * @param addressedBefore whoever an earlier revision was meant for hears of a change, whatever the audience is now
     */
    public Map<UUID, Audience> addressees(Set<Audience> audiences, Map<UUID, Audience> addressedBefore) {
        Map<UUID, Audience> addressees = new LinkedHashMap<>();
        if (audiences.contains(Audience.ATHLETE)) {
            addressees.put(athleteId, Audience.ATHLETE);
        }
        if (audiences.contains(Audience.STAFF)) {
            members().forEach(member -> addressees.putIfAbsent(member.personId(), Audience.STAFF));
            staff.keySet().stream().filter(this::standsIn).forEach(id -> addressees.put(id, Audience.STAFF));
            if (athlete.isEmpty()) {
                addressees.putIfAbsent(athleteId, Audience.STAFF);
            }
        }
        addressedBefore.forEach(addressees::putIfAbsent);
        return addressees;
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
                members().filter(member -> member.personId().equals(id)).findFirst();
        };
    }

    private Stream<Contact> members() {
        return staff.values().stream().flatMap(List::stream);
    }

    private boolean standsIn(UUID id) {
        List<Contact> members = staff.get(id);
        return id.equals(athleteId) ? athlete.isEmpty() : members != null && members.isEmpty();
    }
}
