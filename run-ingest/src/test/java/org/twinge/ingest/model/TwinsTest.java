package org.twinge.ingest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.model.Twins.Trait;

class TwinsTest {
    private static final Instant START = Instant.parse("2026-03-01T07:00:00Z");

    @Test
    void twoMinutesAndThreePercentAreTheLimit() {
        Trait watch = run(0, 3600, 10_000.0);
        assertThat(Twins.same(watch, run(120, 3600, 9_700.0))).isTrue();
        assertThat(Twins.same(watch, run(121, 3600, 10_000.0))).isFalse();
        assertThat(Twins.same(watch, run(0, 3600, 9_699.0))).isFalse();
    }

    @Test
    void runningIsRunningWhateverKind() {
        Trait watch = run(0, 3600, 10_000.0);
        assertThat(Twins.same(watch, new Trait(Sport.TRAIL_RUNNING, START, 3600, 10_000.0)))
                .isTrue();
        assertThat(Twins.same(watch, new Trait(Sport.CYCLING, START, 3600, 10_000.0)))
                .isFalse();
    }

    @Test
    void repetitionsOneAfterTheOtherAreNotTwins() {
        assertThat(Twins.same(run(0, 80, 400.0), run(100, 80, 400.0))).isFalse();
    }

    @Test
    void withoutADistanceTheDurationDecides() {
        Trait strength = run(0, 3000, null);
        assertThat(Twins.same(strength, run(60, 3050, 0.0))).isTrue();
        assertThat(Twins.same(strength, run(60, 2000, null))).isFalse();
        assertThat(Twins.same(strength, run(0, 3000, 8_000.0))).isFalse();
    }

    @Property
    void whoIsFirstDoesNotMatter(
            @ForAll @IntRange(max = 300) int later,
            @ForAll @IntRange(min = 1, max = 10_000) int seconds,
            @ForAll @DoubleRange(max = 50_000) double a,
            @ForAll @DoubleRange(max = 50_000) double b) {
        Trait one = run(0, seconds, a);
        Trait other = run(later, seconds, b);
        assertThat(Twins.same(one, other)).isEqualTo(Twins.same(other, one));
        assertThat(Twins.same(one, one)).isTrue();
    }

    private static Trait run(int later, long seconds, @Nullable Double meters) {
        return new Trait(Sport.RUNNING, START.plusSeconds(later), seconds, meters);
    }
}
