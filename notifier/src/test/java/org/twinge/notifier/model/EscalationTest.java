package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.notifier.model.Escalation.Course;

class EscalationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID DOCTOR = new UUID(0, 1);
    private static final UUID PHYSIO = new UUID(0, 2);
    private static final UUID COACH = new UUID(0, 3);
    private static final UUID DESK = new UUID(0, 4);
    private static final Set<UUID> ALL = Set.of(DOCTOR, PHYSIO, COACH, DESK);
    private static final Escalation CHAIN = new Escalation(
            List.of(Set.of(DOCTOR), Set.of(DOCTOR, PHYSIO), Set.of(COACH)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30));

    @Test
    void oneStepAfterAnotherAndThenEverybody() {
        assertThat(emergencyAfter(0)).isEqualTo(on(1, 300));
        assertThat(emergencyAfter(299)).isEqualTo(on(1, 300));
        assertThat(emergencyAfter(300)).isEqualTo(on(2, 600));
        assertThat(emergencyAfter(600)).isEqualTo(on(3, 900));
        Course end = new Course(List.of(Set.of(DOCTOR), Set.of(PHYSIO), Set.of(COACH), ALL), Optional.empty(), true);
        assertThat(emergencyAfter(900)).isEqualTo(end);
        assertThat(emergencyAfter(90_000)).isEqualTo(end);
        assertThat(emergencyAfter(-60)).as("another machine's clock").isEqualTo(on(1, 300));
    }

    @Test
    void theSameDayHasAWaitOfItsOwn() {
        assertThat(CHAIN.course(ALL, Level.SAME_DAY, Optional.of(NOON), NOON.plusSeconds(300))
                        .next())
                .contains(NOON.plusSeconds(1800));
    }

    @Test
    void whatIsAcknowledgedStaysWithTheFirst() {
        assertThat(CHAIN.course(ALL, Level.EMERGENCY, Optional.empty(), NOON.plusSeconds(9999)))
                .isEqualTo(new Course(List.of(Set.of(DOCTOR)), Optional.empty(), false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMERGENCY", "SAME_DAY"})
    void whatIsNotUrgentIsNotEscalated(Level level) {
        assertThat(CHAIN.course(ALL, level, Optional.of(NOON), NOON.plusSeconds(999_999)))
                .isEqualTo(new Course(List.of(Set.of(DOCTOR)), Optional.empty(), false));
    }

    @Test
    void nobodyWaitsForSomebodyWhoLeft() {
        assertThat(CHAIN.course(Set.of(COACH, DESK), Level.EMERGENCY, Optional.of(NOON), NOON))
                .isEqualTo(new Course(List.of(Set.of(COACH)), Optional.of(NOON.plusSeconds(300)), false));
        assertThat(CHAIN.course(Set.of(DESK), Level.EMERGENCY, Optional.of(NOON), NOON)
                        .told())
                .containsExactly(Set.of(DESK));
    }

    @Test
    void aClinicWithoutStepsTellsEverybodyAndThenOnceMore() {
        assertThat(Escalation.EVERYBODY_AT_ONCE
                        .course(ALL, Level.EMERGENCY, Optional.of(NOON), NOON.plusSeconds(300))
                        .told())
                .containsExactly(ALL, ALL);
    }

    @Provide
    Arbitrary<Escalation> chains() {
        Arbitrary<Set<UUID>> step = Arbitraries.of(DOCTOR, PHYSIO, COACH, DESK, new UUID(0, 5))
                .set()
                .ofMinSize(1);
        return step.list().ofMaxSize(5).map(steps -> new Escalation(steps, Duration.ofMinutes(5), Duration.ofHours(1)));
    }

    /** Time only adds people, somebody is told at once, and in the end everybody has been. */
    @Property
    void timeOnlyAddsPeople(
            @ForAll("chains") Escalation chain,
            @ForAll @IntRange(max = 5000) int earlier,
            @ForAll @IntRange(max = 5000) int wait) {
        Course before = chain.course(ALL, Level.EMERGENCY, Optional.of(NOON), NOON.plusSeconds(earlier));
        Course after = chain.course(ALL, Level.EMERGENCY, Optional.of(NOON), NOON.plusSeconds((long) earlier + wait));

        assertThat(before.told().getFirst()).isNotEmpty();
        assertThat(after.told().subList(0, before.told().size())).isEqualTo(before.told());
        assertThat(before.next().isPresent()).isNotEqualTo(before.ended());
        before.next().ifPresent(next -> assertThat(next).isAfter(NOON.plusSeconds(earlier)));
        if (after.ended()) {
            Set<UUID> told = new HashSet<>();
            after.told().forEach(told::addAll);
            assertThat(told).isEqualTo(ALL);
        }
    }

    private static Course emergencyAfter(int seconds) {
        return CHAIN.course(ALL, Level.EMERGENCY, Optional.of(NOON), NOON.plusSeconds(seconds));
    }

    private static Course on(int steps, int nextAfter) {
        return new Course(
                List.of(Set.of(DOCTOR), Set.of(PHYSIO), Set.of(COACH)).subList(0, steps),
                Optional.of(NOON.plusSeconds(nextAfter)),
                false);
    }
}
