package org.twinge.ingest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final Instant START = Instant.parse("2026-03-01T07:00:00Z");
    private static final Track NO_POINTS = new Track();

    @Test
    void theSourcesOwnTotalsWin() {
        Track track = Track.of(List.of(at(0, 0, 100.0), at(100, 500, 110.0)));
        RecordedActivity run = summary(new Totals(120.0, 110.0, 480.0, 7.0, 3.0, 140.0, 160.0, 85.0), track);
        assertThat(run.elapsedSeconds()).isEqualTo(120);
        assertThat(run.movingSeconds()).isEqualTo(110);
        assertThat(run.distanceMeters()).isEqualTo(480);
        assertThat(run.ascentMeters()).isEqualTo(7);
        assertThat(run.descentMeters()).isEqualTo(3);
        assertThat(run.cadence()).isEqualTo(170);
    }

    @Test
    void thePointsFillWhatTheSourceLeavesOut() {
        RecordedActivity run =
                summary(Totals.NONE, Track.of(List.of(at(0, 2, 100.0), at(60, 250, 105.0), at(120, 500, 101.0))));
        assertThat(run.elapsedSeconds()).isEqualTo(120);
        assertThat(run.distanceMeters()).isEqualTo(498);
        assertThat(run.ascentMeters()).isEqualTo(5);
        assertThat(run.descentMeters()).isEqualTo(4);
        assertThat(run.heartRateMean()).isNull();
    }

    @Test
    void aCountThatStartsAgainWithEachLapGoesOn() {
        assertThat(Track.of(List.of(at(0, 0, null), at(1, 1000, null), at(2, 8, null), at(3, 1000, null)))
                        .distanceMeters())
                .isEqualTo(2000);
    }

    @Test
    void aHeartRateStandsUntilTheNextIsHeard() {
        Track track =
                Track.of(List.of(beat(0, 140.4), beat(10, 150.0), beat(40, 160.0), beat(100, 155.0), beat(101, null)));
        assertThat(track.secondsAtBpm()).as("60 s are too long to believe").isEqualTo(Map.of(140, 10, 150, 30, 155, 1));
        assertThat(NO_POINTS.secondsAtBpm()).isEmpty();
        assertThat(Track.of(List.of(beat(0, 0.0), beat(1, 999.0), beat(2, Double.NaN), beat(3, 1.0)))
                        .secondsAtBpm())
                .isEmpty();
    }

    @Test
    void whoCorrectsTheHeartRateOrTheTimeCorrectsItsDistribution() {
        RecordedActivity run = summary(Totals.NONE, Track.of(List.of(beat(0, 140.0), beat(10, 150.0))));
        assertThat(run.secondsAtBpm()).isEqualTo(Map.of(140, 10));
        assertThat(correction("sport").of(run).secondsAtBpm()).isEqualTo(Map.of(140, 10));
        for (String field : List.of("heartRateMean", "heartRateMax", "elapsedSeconds", "movingSeconds")) {
            assertThat(correction(field).of(run).secondsAtBpm()).as(field).isEmpty();
        }
    }

    private static Corrections correction(String field) {
        return Corrections.NONE.with(
                Set.of(field),
                new Corrections(Sport.WALKING, null, null, 10L, 10.0, null, null, null, 145.0, 150.0, null, null));
    }

    private static Point beat(int second, @Nullable Double bpm) {
        return new Point(START.plusSeconds(second), null, null, null, bpm, null);
    }

    @Test
    void aGapInOnePlaceIsAPauseAndAGapAcrossTheParkIsNot() {
        Point here = placed(0, 47.0);
        Point hereLater = placed(600, 47.00001);
        Point there = placed(900, 47.01);
        assertThat(Track.of(List.of(here, hereLater, there)).movingSeconds()).isEqualTo(300);
        Track twoSegments = Track.of(List.of(here, placed(5, 47.0)));
        twoSegments.breakOff();
        twoSegments.add(hereLater);
        twoSegments.add(there);
        assertThat(twoSegments.movingSeconds()).isEqualTo(305);
    }

    @Test
    void restlessAltitudesAreNoClimb() {
        List<Point> level =
                IntStream.range(0, 1000).mapToObj(i -> at(i, i, 400.0 + i % 3)).toList();
        assertThat(summary(Totals.NONE, Track.of(level)).ascentMeters()).isZero();
    }

    @Property
    void climbsBalance(@ForAll @Size(min = 2, max = 100) List<@DoubleRange(min = -100, max = 4000) Double> altitudes) {
        List<Point> points = IntStream.range(0, altitudes.size())
                .mapToObj(i -> at(i, i, altitudes.get(i)))
                .toList();
        Track.Climb climb = Track.of(points).climb();
        assertThat(climb).isNotNull();
        assertThat(climb.ascentMeters()).isNotNegative();
        assertThat(climb.descentMeters()).isNotNegative();
        assertThat(climb.ascentMeters() - climb.descentMeters())
                .isCloseTo(altitudes.getLast() - altitudes.getFirst(), within(3 + 1e-6));
    }

    @Test
    void eachLieIsFlagged() {
        assertThat(flaws(stated(2840, 21_680, 10_000, 150))).containsExactly(Flaw.TIMER_OVER_ELAPSED);
        assertThat(flaws(stated(1807, 1808, 5_000, 150))).as("rounding").isEmpty();
        assertThat(flaws(stated(27 * 86_400, 7_200, 20_000, 150))).containsExactly(Flaw.ELAPSED_OVER_14_DAYS);
        assertThat(flaws(stated(1000, 1000, 7_001, 150))).containsExactly(Flaw.SPEED_OVER_7_MPS);
        assertThat(flaws(stated(1000, 1000, 7_000, 150))).isEmpty();
        assertThat(flaws(stated(1000, 1000, 3_000, 221))).containsExactly(Flaw.HEART_RATE_IMPLAUSIBLE);
        assertThat(flaws(stated(1000, 1000, 3_000, 0))).containsExactly(Flaw.HEART_RATE_IMPLAUSIBLE);
        assertThat(flaws(stated(1000, 1000, 0, 150))).containsExactly(Flaw.DISTANCE_ZERO);
    }

    @Test
    void aLapOf18KilometresOverPointsOf600MetresIsFlagged() {
        Track track = Track.of(List.of(at(0, 0, null), at(5000, 600, null)));
        assertThat(summary(stated(5000, 5000, 18_700, 150), track).flaws())
                .containsExactly(Flaw.LAPS_DISAGREE_WITH_POINTS);
        assertThat(summary(stated(5000, 5000, 800, 150), track).flaws()).isEmpty();
    }

    @Test
    void cadenceCountsBothLegs() {
        assertThat(cadence(Sport.RUNNING, 86.5)).isEqualTo(173);
        assertThat(cadence(Sport.RUNNING, 173)).isEqualTo(173);
        assertThat(cadence(Sport.RUNNING, 346)).isEqualTo(173);
        assertThat(cadence(Sport.WALKING, 55)).isEqualTo(110);
        assertThat(cadence(Sport.WALKING, 110)).isEqualTo(110);
        assertThat(cadence(Sport.RUNNING, 0)).isNull();
        assertThat(cadence(Sport.CYCLING, 90)).isNull();
    }

    private static @Nullable Double cadence(Sport sport, double counted) {
        Totals stated = new Totals(60.0, 60.0, null, null, null, null, null, counted);
        return new Recording(sport, START, null, null, stated, NO_POINTS)
                .summary()
                .cadence();
    }

    private static Iterable<Flaw> flaws(Totals stated) {
        return summary(stated, NO_POINTS).flaws();
    }

    private static Totals stated(double elapsed, double timer, double meters, double heartRate) {
        return new Totals(elapsed, timer, meters, null, null, heartRate, null, null);
    }

    private static RecordedActivity summary(Totals stated, Track track) {
        return new Recording(Sport.RUNNING, START, null, null, stated, track).summary();
    }

    private static Point at(int second, double meters, @Nullable Double altitude) {
        return new Point(START.plusSeconds(second), null, altitude, meters, null, null);
    }

    private static Point placed(int second, double latitude) {
        return new Point(START.plusSeconds(second), Position.of(latitude, 8.0), null, null, null, null);
    }
}
