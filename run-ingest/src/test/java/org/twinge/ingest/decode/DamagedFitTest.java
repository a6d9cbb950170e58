package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinge.ingest.decode.Samples.fileId;
import static org.twinge.ingest.decode.Samples.lap;
import static org.twinge.ingest.decode.Samples.record;
import static org.twinge.ingest.decode.Samples.session;

import com.garmin.fit.File;
import com.garmin.fit.Mesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.model.Flaw;
import org.twinge.ingest.model.RecordedActivity;

/** A file with a wrong checksum or without its end: what it says is kept where two places in it say so, or nothing. */
class DamagedFitTest {
    private static final Instant START = Instant.parse("2026-03-01T02:30:00Z");
    private static final int SECONDS = 300;
    private static final float METERS = 1000;

    @Test
    void aFileWithoutItsLastBytesKeepsWhatIsSaidTwice() {
        byte[] whole = Samples.fit(START, SECONDS, METERS);
        RecordedActivity run = only(Arrays.copyOf(whole, whole.length - 3));
        assertThat(run.flaws()).containsExactly(Flaw.FILE_DAMAGED);
        assertThat(run.elapsedSeconds()).isEqualTo(SECONDS);
        assertThat(run.distanceMeters()).isEqualTo(METERS);
        assertThat(run.heartRateMean()).isEqualTo(150);
        assertThat(run.heartRateMax())
                .as("171 in the session, 150 in the points")
                .isNull();
        assertThat(run.ascentMeters()).as("only in the session").isNull();
        assertThat(run.offset()).as("said once").isNull();
    }

    @Test
    void aFileWithoutItsSessionIsRefused() {
        byte[] whole = Samples.fit(START, SECONDS, METERS);
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("The FIT file is cut off: " + whole.length / 2 + " of its " + whole.length
                        + " bytes are there. Copy it from the watch or export it again.");
    }

    @Test
    void aSessionThatItsPointsContradictIsRefused() {
        assertThat(reason(damaged(of(SECONDS, 2 * METERS, Sport.RUNNING))))
                .startsWith("The FIT file is damaged: its checksum");
        assertThat(reason(damaged(of(2 * SECONDS, METERS, Sport.RUNNING)))).startsWith("The FIT file is damaged");
        assertThat(reason(damaged(of(SECONDS, METERS, Sport.CYCLING)))).startsWith("The FIT file is damaged");
        assertThat(only(damaged(of(SECONDS, METERS, Sport.RUNNING))).flaws()).containsExactly(Flaw.FILE_DAMAGED);
    }

    /** Each byte of a file, changed in three ways: never is a figure stored that is not the run's. */
    @Test
    void whateverByteIsWrongWhatIsKeptIsTrue() {
        byte[] whole = of(SECONDS, METERS, Sport.RUNNING);
        int kept = 0;
        for (int i = 14; i < whole.length - 2; i++) {
            for (int change : new int[] {0x01, 0x80, 0xff}) {
                byte[] content = whole.clone();
                content[i] ^= (byte) change;
                if (ActivityFile.decode(Content.of(content)) instanceof Decoded.Accepted(var activities)) {
                    kept++;
                    assertThat(activities).hasSize(1);
                    isTrue(activities.getFirst());
                }
            }
        }
        assertThat(kept).as("most of what a file holds is a single point").isGreaterThan(whole.length);
    }

    private static void isTrue(RecordedActivity run) {
        assertThat(run.flaws()).contains(Flaw.FILE_DAMAGED);
        assertThat(run.sport().isRunning()).isTrue();
        assertThat(Duration.between(START, run.startedAt()).abs()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat((double) run.elapsedSeconds()).isCloseTo(SECONDS, within(30.0));
        assertThat(run.distanceMeters()).isCloseTo(METERS, within(30.0));
        if (run.movingSeconds() != null) {
            assertThat(run.movingSeconds()).isCloseTo(SECONDS, within(30.0));
        }
        if (run.heartRateMean() != null) {
            assertThat(run.heartRateMean()).isCloseTo(150, within(1.0));
        }
        if (run.heartRateMax() != null) {
            assertThat(run.heartRateMax()).isCloseTo(171, within(1.0));
        }
    }

    private static byte[] of(int seconds, float meters, Sport sport) {
        List<Mesg> messages = new ArrayList<>(List.of(fileId(File.ACTIVITY)));
        for (int s = 0; s <= SECONDS; s += 10) {
            messages.add(record(START.plusSeconds(s), METERS * s / SECONDS, s == 150 ? 171 : 150));
        }
        messages.add(lap(START, SECONDS, METERS, Sport.RUNNING));
        messages.add(session(START, seconds, meters, sport, SubSport.GENERIC));
        return Samples.fit(messages);
    }

    private static byte[] damaged(byte[] content) {
        byte[] damaged = content.clone();
        damaged[damaged.length - 1] ^= 1;
        return damaged;
    }

    private static RecordedActivity only(byte[] content) {
        return switch (ActivityFile.decode(Content.of(content))) {
            case Decoded.Accepted(var activities) -> activities.getFirst();
            case Decoded.Rejected(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String reason(byte[] content) {
        return switch (ActivityFile.decode(Content.of(content))) {
            case Decoded.Accepted(var activities) -> throw new AssertionError("accepted: " + activities);
            case Decoded.Rejected(var reason) -> reason;
        };
    }
}
