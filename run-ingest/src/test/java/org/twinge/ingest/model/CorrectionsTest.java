package org.twinge.ingest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Instant START = Instant.parse("2026-03-01T07:00:00Z");

    @Test
    void whatIsNotNamedStaysAndNothingSaidTakesItBack() {
        Corrections far = Corrections.NONE.with(Set.of("distanceMeters"), meters(12_000.0));
        assertThat(far.of(run(10_000.0)).distanceMeters()).isEqualTo(12_000);
        assertThat(far.with(Set.of("cadence"), Corrections.NONE)).isEqualTo(far);
        assertThat(far.with(Set.of("distanceMeters"), Corrections.NONE)).isEqualTo(Corrections.NONE);
    }

    @Test
    void aLieThatWasPutRightIsNoLie() {
        RecordedActivity lying = run(0.0).judged();
        assertThat(lying.flaws()).containsExactly(Flaw.DISTANCE_ZERO);
        assertThat(meters(9_000.0).of(lying).flaws()).isEmpty();
        assertThat(meters(30_000.0).of(lying).flaws()).containsExactly(Flaw.SPEED_OVER_7_MPS);
    }

    @Test
    void aDamagedFileStaysOneAndLapsDisagreeUntilTheDistanceIsSaid() {
        RecordedActivity doubtful = run(10_000.0).with(Set.of(Flaw.FILE_DAMAGED, Flaw.LAPS_DISAGREE_WITH_POINTS));
        assertThat(Corrections.NONE.of(doubtful)).isEqualTo(doubtful);
        assertThat(meters(9_000.0).of(doubtful).flaws()).containsExactly(Flaw.FILE_DAMAGED);
    }

    private static Corrections meters(double meters) {
        return new Corrections(null, null, null, null, null, meters, null, null, null, null, null, null);
    }

    private static RecordedActivity run(double meters) {
        return new RecordedActivity(
                Sport.RUNNING, START, null, 3600, null, 3600.0, meters, null, null, null, null, null, null, Set.of());
    }
}
