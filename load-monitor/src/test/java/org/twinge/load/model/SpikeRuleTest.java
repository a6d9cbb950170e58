package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Runner.JOIN;
import static org.twinge.load.model.Runner.MAY_1;
import static org.twinge.load.model.Runner.session;
import static org.twinge.load.model.Runner.sessionWithoutDistance;
import static org.twinge.load.model.SpikeBand.OVER_100_PERCENT;
import static org.twinge.load.model.SpikeBand.OVER_10_PERCENT;
import static org.twinge.load.model.SpikeBand.OVER_30_PERCENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Comparison.NoDistance;
import org.twinge.load.model.Comparison.NoReference;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.Comparison.WithinRange;

class SpikeRuleTest {
    private static final LocalDate DAY = MAY_1.plusDays(30);
    private static final Session TEN_KM = session(MAY_1, "09:00", 10000);

    @Test
    void bandsAreStrictlyGreater() {
        assertThat(band(11000)).isEmpty();
        assertThat(band(11000.01)).contains(OVER_10_PERCENT);
        assertThat(band(13000)).contains(OVER_10_PERCENT);
        assertThat(band(13000.01)).contains(OVER_30_PERCENT);
        assertThat(band(20000)).contains(OVER_30_PERCENT);
        assertThat(band(20000.01)).contains(OVER_100_PERCENT);
    }

    private static Optional<SpikeBand> band(double meters) {
        return switch (SpikeRule.compare(session(DAY, "09:00", meters), List.of(TEN_KM))) {
            case Spike spike -> Optional.of(spike.band());
            case WithinRange range -> Optional.empty();
            case NoReference none -> throw new AssertionError(none);
            case NoDistance none -> throw new AssertionError(none);
        };
    }

    @Test
    void aSpikeNamesBothSessionsAndTheirRatio() {
        Session today = session(DAY, "09:00", 15000);

        assertThat(SpikeRule.compare(today, List.of(TEN_KM, today)))
                .isEqualTo(new Spike(today, TEN_KM, 1.5, OVER_30_PERCENT));
    }

    @Test
    void theWindowReachesBack30DaysAndNotOneMore() {
        assertThat(SpikeRule.compare(session(MAY_1.plusDays(30), "05:00", 9000), List.of(TEN_KM)))
                .isInstanceOf(WithinRange.class);
        assertThat(SpikeRule.compare(session(MAY_1.plusDays(31), "05:00", 9000), List.of(TEN_KM)))
                .isEqualTo(new NoReference());
    }

    @Test
    void anEarlierSessionOfTheSameDayIsAReferenceAndALaterOneIsNot() {
        Session morning = session(DAY, "07:00", 5000);
        Session evening = session(DAY, "19:00", 10000);

        assertThat(SpikeRule.compare(evening, List.of(morning, evening)))
                .isEqualTo(new Spike(evening, morning, 2.0, OVER_30_PERCENT));
        assertThat(SpikeRule.compare(morning, List.of(morning, evening))).isEqualTo(new NoReference());
    }

    @Test
    void aSessionThatStartedLaterIsNoReferenceEvenOnAnEarlierLocalDay() {
        Session beforeTheFlight = session(DAY, "01:00", 5000);
        Session afterTheFlight = new Session(
                DAY.minusDays(1),
                beforeTheFlight.startedAt().plusSeconds(36000),
                beforeTheFlight.startedAt().plusSeconds(39600),
                Optional.of(Distance.ofMeters(2000)),
                List.of(),
                List.of(),
                true);

        assertThat(SpikeRule.compare(beforeTheFlight, List.of(afterTheFlight))).isEqualTo(new NoReference());
    }

    @Test
    void aMissingDistanceIsSaidAndIsNoReference() {
        Session unknown = sessionWithoutDistance(DAY.minusDays(1), "09:00");

        assertThat(SpikeRule.compare(unknown, List.of(TEN_KM))).isEqualTo(new NoDistance());
        assertThat(SpikeRule.compare(session(DAY, "09:00", 9000), List.of(unknown)))
                .isEqualTo(new NoReference());
    }

    @Test
    void ofTwoSpikesOnOneDayTheWorseCounts() {
        Session worse = session(DAY, "07:00", 25000);
        Session later = session(DAY, "19:00", 28000);

        Map<LocalDate, Finding> findings = SpikeRule.findings(List.of(later, worse, TEN_KM), DAY, DAY, MAY_1);

        assertThat(findings)
                .containsExactly(Map.entry(DAY, new Finding(new Spike(worse, TEN_KM, 2.5, OVER_100_PERCENT), false)));
    }

    @Test
    void findingsAreProvisionalUntilTheFirstKnownRunIs30DaysOld() {
        Session spike = session(DAY, "07:00", 25000);

        assertThat(SpikeRule.findings(List.of(TEN_KM, spike), DAY, DAY, MAY_1).get(DAY))
                .extracting(Finding::provisional)
                .isEqualTo(false);
        assertThat(SpikeRule.findings(List.of(TEN_KM, spike), DAY, DAY, MAY_1.plusDays(1))
                        .get(DAY))
                .extracting(Finding::provisional)
                .isEqualTo(true);
    }

    @Property(tries = 200)
    void scalingAllDistancesLeavesRatiosAndBands(
            @ForAll("histories") List<Run> runs, @ForAll @LongRange(min = 1, max = 1000) long k) {
        List<Run> scaled = runs.stream()
                .map(run -> new Run(
                        run.id(),
                        run.localDay(),
                        run.startedAt(),
                        run.elapsed(),
                        run.distance().map(d -> new Distance(d.centimeters() * k)),
                        run.effort(),
                        run.richness(),
                        run.staffVisible()))
                .toList();

        assertThat(answers(scaled)).isEqualTo(answers(runs));
    }

    /** Kind of answer, ratio and band, session by session. */
    private static List<String> answers(List<Run> runs) {
        List<Session> sessions = JOIN.join(runs);
        return sessions.stream()
                .map(session -> switch (SpikeRule.compare(session, sessions)) {
                    case Spike spike -> spike.band() + " " + spike.ratio();
                    case WithinRange range -> "within " + range.ratio();
                    case NoReference none -> "no reference";
                    case NoDistance none -> "no distance";
                })
                .toList();
    }

    @Property(tries = 200)
    void constantDistanceNeverSpikes(@ForAll("histories") List<Run> runs) {
        List<Session> same = JOIN.join(runs).stream()
                .map(s -> new Session(
                        s.localDay(),
                        s.startedAt(),
                        s.endedAt(),
                        Optional.of(Distance.ofMeters(8000)),
                        s.runs(),
                        s.doubles(),
                        s.staffVisible()))
                .toList();

        for (Session session : same) {
            assertThat(SpikeRule.compare(session, same))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEqualTo(new NoReference()),
                            answer -> assertThat(((WithinRange) answer).ratio()).isEqualTo(1.0));
        }
    }

    @Property(tries = 200)
    void findingsOfADayNeedNoMoreThan30DaysBeforeIt(@ForAll("histories") List<Run> runs) {
        List<Session> sessions = JOIN.join(runs);
        LocalDate first = sessions.isEmpty() ? MAY_1 : sessions.getFirst().localDay();
        Map<LocalDate, Finding> all = SpikeRule.findings(sessions, MAY_1, MAY_1.plusDays(100), first);

        for (LocalDate day = MAY_1; day.isBefore(MAY_1.plusDays(92)); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Session> window = sessions.stream()
                    .filter(s -> !s.localDay().isBefore(today.minusDays(30))
                            && !s.localDay().isAfter(today))
                    .toList();
            assertThat(Optional.ofNullable(
                            SpikeRule.findings(window, today, today, first).get(today)))
                    .isEqualTo(Optional.ofNullable(all.get(today)));
        }
    }

    @Test
    void aTinyReferenceGivesAFiniteRatio() {
        Session crumb = session(MAY_1, "09:00", 0.01);

        assertThat(SpikeRule.compare(session(DAY, "09:00", 50000), List.of(crumb)))
                .isInstanceOfSatisfying(
                        Spike.class, spike -> assertThat(spike.ratio()).isEqualTo(5_000_000.0));
    }

    @Provide
    Arbitrary<List<Run>> histories() {
        return Runner.histories();
    }
}
