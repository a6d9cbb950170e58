package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.notifier.model.Audience.ATHLETE;
import static org.twinge.notifier.model.Audience.STAFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.notifier.model.Person.NoLongerEntitled;
import org.twinge.notifier.model.Person.NotYetKnown;
import org.twinge.notifier.model.Person.Reachable;

class PeopleTest {
    private static final UUID ADA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID CLINIC = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final UUID OTHER_CLINIC = UUID.fromString("00000000-0000-0000-0000-0000000000c2");
    private static final UUID PHYSIO = UUID.fromString("00000000-0000-0000-0000-000000000051");
    private static final Set<Audience> BOTH = EnumSet.allOf(Audience.class);

    @Test
    void theAthleteAndTheStaffOfConsentingClinics() {
        People people =
                new People(ADA, Optional.of(contact(ADA, true)), Map.of(CLINIC, List.of(contact(PHYSIO, false))));

        assertThat(people.addressees(BOTH, Map.of())).isEqualTo(Map.of(ADA, ATHLETE, PHYSIO, STAFF));
        assertThat(people.addressees(Set.of(ATHLETE), Map.of())).isEqualTo(Map.of(ADA, ATHLETE));
        assertThat(people.person(ADA, ATHLETE)).isEqualTo(new Reachable(true));
        assertThat(people.person(PHYSIO, STAFF)).isEqualTo(new Reachable(false));
    }

    @Test
    void somebodyInTwoClinicsIsToldOnce() {
        List<Contact> staff = List.of(contact(PHYSIO, true));
        People people = new People(ADA, Optional.of(contact(ADA, true)), Map.of(CLINIC, staff, OTHER_CLINIC, staff));

        assertThat(people.addressees(Set.of(STAFF), Map.of())).isEqualTo(Map.of(PHYSIO, STAFF));
    }

    @Test
    void anEmptyClinicStandsInForItsStaff() {
        People people = new People(ADA, Optional.of(contact(ADA, true)), Map.of(CLINIC, List.of()));

        assertThat(people.addressees(BOTH, Map.of())).isEqualTo(Map.of(ADA, ATHLETE, CLINIC, STAFF));
        assertThat(people.person(CLINIC, STAFF)).isEqualTo(new NotYetKnown());
    }

    @Test
    void anUnknownAthleteStandsInForClinicsNobodyCanName() {
        People people = new People(ADA, Optional.empty(), Map.of());

        assertThat(people.addressees(Set.of(STAFF), Map.of())).isEqualTo(Map.of(ADA, STAFF));
        assertThat(people.addressees(BOTH, Map.of())).isEqualTo(Map.of(ADA, ATHLETE));
        assertThat(people.person(ADA, STAFF)).isEqualTo(new NotYetKnown());
        assertThat(people.person(ADA, ATHLETE)).isEqualTo(new NotYetKnown());
    }

    @Test
    void whoWasAddressedBeforeHearsOfChangesUnlessTheConsentEnded() {
        People people = new People(ADA, Optional.of(contact(ADA, true)), Map.of());

        assertThat(people.addressees(Set.of(ATHLETE), Map.of(PHYSIO, STAFF)))
                .isEqualTo(Map.of(ADA, ATHLETE, PHYSIO, STAFF));
        assertThat(people.person(PHYSIO, STAFF)).isEqualTo(new NoLongerEntitled());
    }

    private static Contact contact(UUID id, boolean verified) {
        return new Contact(id, "Name", "name@example.org", verified, "en");
    }
}
