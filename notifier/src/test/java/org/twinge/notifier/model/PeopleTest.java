package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.notifier.model.Audience.ATHLETE;
import static org.twinge.notifier.model.Audience.STAFF;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinge.notifier.model.People.Addressees;
import org.twinge.notifier.model.People.Place;
import org.twinge.notifier.model.People.Standing;
import org.twinge.notifier.model.Person.NoLongerEntitled;
import org.twinge.notifier.model.Person.NotYetKnown;
import org.twinge.notifier.model.Person.Reachable;

class PeopleTest {
    private static final UUID ADA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID CLINIC = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final UUID OTHER_CLINIC = UUID.fromString("00000000-0000-0000-0000-0000000000c2");
    private static final UUID PHYSIO = UUID.fromString("00000000-0000-0000-0000-000000000051");
    private static final UUID DOCTOR = UUID.fromString("00000000-0000-0000-0000-000000000052");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<Audience> BOTH = EnumSet.allOf(Audience.class);

    @Test
    void theAthleteAndTheStaffOfConsentingClinics() {
        People people =
                new People(ADA, Optional.of(contact(ADA, true)), Map.of(CLINIC, clinic(contact(PHYSIO, false))));

        assertThat(told(people, BOTH, Map.of())).isEqualTo(Map.of(ADA, ATHLETE, PHYSIO, STAFF));
        assertThat(told(people, Set.of(ATHLETE), Map.of())).isEqualTo(Map.of(ADA, ATHLETE));
        assertThat(people.person(ADA, ATHLETE)).isEqualTo(new Reachable(true));
        assertThat(people.person(PHYSIO, STAFF)).isEqualTo(new Reachable(false));
    }

    @Test
    void somebodyInTwoClinicsIsToldOnce() {
        People.Clinic staff = clinic(contact(PHYSIO, true));
        People people = new People(ADA, Optional.of(contact(ADA, true)), Map.of(CLINIC, staff, OTHER_CLINIC, staff));

        assertThat(told(people, Set.of(STAFF), Map.of())).isEqualTo(Map.of(PHYSIO, STAFF));
    }

    @Test
    void anEmptyClinicStandsInForItsStaff() {
        People people = new People(ADA, Optional.of(contact(ADA, true)), Map.of(CLINIC, clinic()));

        assertThat(told(people, BOTH, Map.of())).isEqualTo(Map.of(ADA, ATHLETE, CLINIC, STAFF));
        assertThat(people.person(CLINIC, STAFF)).isEqualTo(new NotYetKnown());
    }

    @Test
    void anUnknownAthleteStandsInForClinicsNobodyCanName() {
        People people = new People(ADA, Optional.empty(), Map.of());

        assertThat(told(people, Set.of(STAFF), Map.of())).isEqualTo(Map.of(ADA, STAFF));
        assertThat(told(people, BOTH, Map.of())).isEqualTo(Map.of(ADA, ATHLETE));
        assertThat(people.person(ADA, STAFF)).isEqualTo(new NotYetKnown());
        assertThat(people.person(ADA, ATHLETE)).isEqualTo(new NotYetKnown());
    }

    @Test
    void whoWasAddressedBeforeHearsOfChangesUnlessTheConsentEnded() {
        People people = new People(ADA, Optional.of(contact(ADA, true)), Map.of());

        assertThat(told(people, Set.of(ATHLETE), Map.of(PHYSIO, STAFF))).isEqualTo(Map.of(ADA, ATHLETE, PHYSIO, STAFF));
        assertThat(people.person(PHYSIO, STAFF)).isEqualTo(new NoLongerEntitled());
    }

    @Test
    void whileNobodyAcknowledgesTheClinicsStepsAreGoneThrough() {
        Contact doctor = contact(DOCTOR, true);
        Escalation chain = new Escalation(List.of(Set.of(DOCTOR)), Duration.ofMinutes(5), Duration.ofHours(1));
        People people = new People(
                ADA,
                Optional.of(contact(ADA, true)),
                Map.of(CLINIC, new People.Clinic(List.of(doctor, contact(PHYSIO, true)), chain)));

        assertThat(emergency(people, 0).places()).containsOnlyKeys(new Place(DOCTOR, 0));
        assertThat(emergency(people, 0).next()).contains(NOON.plusSeconds(300));
        assertThat(emergency(people, 300).places())
                .containsOnlyKeys(new Place(DOCTOR, 0), new Place(DOCTOR, 1), new Place(PHYSIO, 1));
        assertThat(emergency(people, 300).ended()).isEqualTo(Map.of(CLINIC, 1));
    }

    private static Addressees emergency(People people, int secondsLater) {
        return people.addressees(
                Set.of(STAFF),
                Map.of(),
                new Standing(Level.EMERGENCY, Optional.of(NOON), NOON.plusSeconds(secondsLater)));
    }

    private static Map<UUID, Audience> told(People people, Set<Audience> audiences, Map<UUID, Audience> before) {
        return people
                .addressees(audiences, before, new Standing(Level.SOON, Optional.of(NOON), NOON))
                .places()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(place -> place.getKey().personId(), Map.Entry::getValue));
    }

    private static People.Clinic clinic(Contact... staff) {
        return new People.Clinic(List.of(staff), Escalation.EVERYBODY_AT_ONCE);
    }

    private static Contact contact(UUID id, boolean verified) {
        return new Contact(id, "Name", "name@example.org", verified, "en", ZoneOffset.UTC);
    }
}
