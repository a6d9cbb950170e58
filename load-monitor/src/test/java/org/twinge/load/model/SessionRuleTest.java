package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Runner.JOIN;
import static org.twinge.load.model.Runner.MAY_1;
import static org.twinge.load.model.Runner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SessionRuleTest {
    private static final Optional<Distance> UNKNOWN = Optional.empty();

    @Test
    void warmUpRaceAndCoolDownAreOneSession() {
        Run warmUp = run(MAY_1, "09:57:23", 10, 2206.5);
        Run race = run(MAY_1, "10:09:11", 40, 10014.5);
        Run coolDown = run(MAY_1, "10:52:52", 5, 908.3);

        List<Session> sessions = JOIN.join(List.of(coolDown, warmUp, race));

        assertThat(sessions)
                .containsExactly(new Session(
                        MAY_1,
                        warmUp.startedAt(),
                        coolDown.endedAt(),
                        Optional.of(Distance.ofMeters(13129.3)),
                        List.of(warmUp.id(), race.id(), coolDown.id()),
                        List.of(),
                        true));
    }

    @Test
    void aPauseOf45MinutesJoinsAndALongerOneDoesNot() {
        Run first = run(MAY_1, "09:00", 60, 10000);

        assertThat(JOIN.join(List.of(first, run(MAY_1, "10:45", 30, 5000)))).hasSize(1);
        assertThat(JOIN.join(List.of(first, run(MAY_1, "10:45:01", 30, 5000)))).hasSize(2);
    }

    @Test
    void theLongestPauseIsASetting() {
        List<Run> runs = List.of(run(MAY_1, "09:00", 60, 10000), run(MAY_1, "10:20", 30, 5000));

        assertThat(new SessionRule(Duration.ofMinutes(15)).join(runs)).hasSize(2);
        assertThat(new SessionRule(Duration.ofMinutes(20)).join(runs)).hasSize(1);
    }

    @Test
    void aSessionOverMidnightBelongsToTheDayItStarted() {
        Run late = run(MAY_1, "23:30", 20, 4000);
        Run early = run(MAY_1.plusDays(1), "00:05", 20, 4000);

        assertThat(JOIN.join(List.of(late, early)))
                .extracting(Session::localDay)
                .containsExactly(MAY_1);
    }

    @Test
    void phoneAndWatchAreNotSummedAndTheRicherCounts() {
        Run phone = run(MAY_1, "09:00", 60, Optional.of(Distance.ofMeters(10400)), 1);
        Run watch = run(MAY_1, "09:01", 60, Optional.of(Distance.ofMeters(10000)), 4);

        Session session = JOIN.join(List.of(phone, watch)).getFirst();

        assertThat(session.distance()).contains(Distance.ofMeters(10000));
        assertThat(session.runs()).containsExactly(watch.id());
        assertThat(session.doubles()).containsExactly(phone.id());
    }

    @Test
    void theRecordingWithADistanceIsRicherThanAnyWithout() {
        Run footPod = run(MAY_1, "09:00", 60, UNKNOWN, 7);
        Run phone = run(MAY_1, "09:00", 60, Optional.of(Distance.ofMeters(10000)), 1);

        assertThat(JOIN.join(List.of(footPod, phone)).getFirst().distance()).contains(Distance.ofMeters(10000));
    }

    @Test
    void anOverlapByHalfOfTheShorterIsTheSameRunningAndBelowHalfIsNot() {
        Run first = run(MAY_1, "09:00", 60, 10000);

        assertThat(JOIN.join(List.of(first, run(MAY_1, "09:45", 30, 5000)))
                        .getFirst()
                        .distance())
                .contains(Distance.ofMeters(10000));
        assertThat(JOIN.join(List.of(first, run(MAY_1, "09:46", 30, 5000)))
                        .getFirst()
                        .distance())
                .contains(Distance.ofMeters(15000));
    }

    @Test
    void aRecordingOfUnknownLengthWithinAnotherIsNotSummed() {
        Run watch = run(MAY_1, "09:00", 60, 10000);
        Run broken = run(MAY_1, "09:20", 0, 9000);

        assertThat(JOIN.join(List.of(watch, broken)).getFirst().distance()).contains(Distance.ofMeters(10000));
    }

    @Test
    void aSessionWithOneUnknownDistanceHasNone() {
        assertThat(JOIN.join(List.of(run(MAY_1, "09:00", 60, 10000), run(MAY_1, "10:10", 20, UNKNOWN, 1)))
                        .getFirst()
                        .distance())
                .isEmpty();
        assertThat(JOIN.join(List.of(run(MAY_1, "09:00", 60, 0))).getFirst().distance())
                .isEmpty();
    }

    @Test
    void aSessionWithARunOnlyTheAthleteMaySeeIsOnlyTheirs() {
        Run open = run(MAY_1, "09:00", 60, 10000);
        Run own = new Run(
                UUID.randomUUID(),
                MAY_1,
                open.endedAt(),
                Duration.ofMinutes(10),
                Optional.of(Distance.ofMeters(2000)),
                Effort.UNKNOWN,
                1,
                false);

        assertThat(JOIN.join(List.of(open, own)).getFirst().staffVisible()).isFalse();
        assertThat(JOIN.join(List.of(open)).getFirst().staffVisible()).isTrue();
    }

    @Property(tries = 300)
    void anyOrderOfArrivalGivesTheSameSessions(@ForAll("histories") List<Run> runs, @ForAll Random random) {
        List<Run> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, random);

        assertThat(JOIN.join(shuffled)).isEqualTo(JOIN.join(runs));
    }

    @Property(tries = 300)
    void everyRunIsInExactlyOneSessionAndSessionsAreApart(@ForAll("histories") List<Run> runs) {
        List<Session> sessions = JOIN.join(runs);

        List<UUID> ids = new ArrayList<>();
        for (Session session : sessions) {
            ids.addAll(session.runs());
            ids.addAll(session.doubles());
        }
        Set<UUID> expected = new HashSet<>();
        runs.forEach(run -> expected.add(run.id()));
        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        for (int i = 1; i < sessions.size(); i++) {
            assertThat(Duration.between(
                            sessions.get(i - 1).endedAt(), sessions.get(i).startedAt()))
                    .isGreaterThan(JOIN.longestPause());
        }
    }

    /** What makes recomputing a part enough: no session needs to know the runs of another. */
    @Property(tries = 300)
    void sessionsJoinedAloneAreTheSame(@ForAll("histories") List<Run> runs) {
        for (Session session : JOIN.join(runs)) {
            List<Run> own = runs.stream()
                    .filter(run -> session.runs().contains(run.id())
                            || session.doubles().contains(run.id()))
                    .toList();
            assertThat(JOIN.join(own)).containsExactly(session);
        }
    }

    @Provide
    Arbitrary<List<Run>> histories() {
        return Runner.histories();
    }
}
