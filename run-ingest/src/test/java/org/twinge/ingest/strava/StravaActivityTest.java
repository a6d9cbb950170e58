package org.twinge.ingest.strava;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.decode.Corpus;
import org.twinge.ingest.model.Flaw;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Sport;
import org.twinge.testsupport.StravaActivities;

class StravaActivityTest {
    private static final Instant START = Instant.parse("2026-02-01T23:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode run = StravaActivities.run(7, START, 1800, 5000.5);

    @Test
    void theClockOnTheWallIsNotUtc() {
        RecordedActivity figures = read(run);
        assertThat(figures.startedAt()).isEqualTo(START);
        assertThat(figures.offset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(figures.localDay(ZoneId.of("America/New_York"))).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void figuresAreTakenInOurUnits() {
        RecordedActivity figures = read(run);
        assertThat(figures.sport()).isEqualTo(Sport.RUNNING);
        assertThat(figures.elapsedSeconds()).isEqualTo(1800);
        assertThat(figures.movingSeconds()).isEqualTo(1790);
        assertThat(figures.distanceMeters()).isEqualTo(5000.5);
        assertThat(figures.ascentMeters()).isEqualTo(42.5);
        assertThat(figures.descentMeters()).isNull();
        assertThat(figures.heartRateMean()).isEqualTo(148.3);
        assertThat(figures.cadence()).as("it counts one leg").isEqualTo(169);
        assertThat(figures.device()).isEqualTo("Garmin Forerunner 955");
        assertThat(figures.flaws()).isEmpty();
    }

    @Test
    void theFinerTypeWins() {
        assertThat(read(run.deepCopy().put("sport_type", "TrailRun")).sport()).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(read(run.deepCopy().put("sport_type", "Ride")).sport()).isEqualTo(Sport.CYCLING);
        assertThat(read(run.deepCopy().put("trainer", true)).sport()).isEqualTo(Sport.TREADMILL_RUNNING);
        ObjectNode old = run.deepCopy();
        old.remove("sport_type");
        assertThat(read(old.put("type", "Hike")).sport()).isEqualTo(Sport.HIKING);
    }

    @Test
    void whatIsNotMeasuredIsUnknownAndWhatIsImplausibleIsFlagged() {
        assertThat(read(run.deepCopy().put("has_heartrate", false)).heartRateMean())
                .isNull();
        assertThat(read(run.deepCopy().putNull("average_cadence")).cadence()).isNull();
        assertThat(read(run.deepCopy().put("distance", 50_000.0)).flaws()).containsExactly(Flaw.SPEED_OVER_7_MPS);
        assertThat(read(run.deepCopy().put("distance", "far")).distanceMeters()).isNull();
    }

    @Test
    void streamsTellHowLongTheHeartStoodAtEachValue() throws IOException {
        StravaActivity told = activity(run);
        assertThat(told.with(JSON.readTree("""
                        {"time": {"data": [0, 1, 2, 5]}, "heartrate": {"data": [140, 140, 150, 151]}}""")).figures().secondsAtBpm()).isEqualTo(Map.of(140, 2, 150, 3));
        for (String nothing :
                List.of("{}", "[]", "{\"time\": {\"data\": [0, \"x\"]}, \"heartrate\": {\"data\": [1]}}")) {
            assertThat(told.with(JSON.readTree(nothing)).figures()).isEqualTo(told.figures());
        }
    }

    @Test
    void whatCannotBeBelievedIsNoActivity() {
        assertThat(StravaActivity.read(JSON.createObjectNode())).isEmpty();
        assertThat(StravaActivity.read(run.deepCopy().put("start_date", "yesterday")))
                .isEmpty();
        assertThat(StravaActivity.read(run.deepCopy().put("start_date", "1970-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(StravaActivity.read(run.deepCopy().put("start_date_local", "yesterday")))
                .isEmpty();
        assertThat(StravaActivity.read(run.deepCopy().put("elapsed_time", 1e12)))
                .isEmpty();
        assertThat(StravaActivity.read(run.deepCopy().put("id", "7"))).isEmpty();
    }

    @Test
    void aListTellsOtherwiseOnlyWhatItTells() {
        RecordedActivity known = read(run);
        ObjectNode line = run.deepCopy();
        line.remove("device_name");
        assertThat(activity(line).tellsOtherwise(known)).isFalse();
        line.remove("average_heartrate");
        assertThat(activity(line).tellsOtherwise(known)).isFalse();
        assertThat(activity(line.deepCopy().put("distance", 5001)).tellsOtherwise(known))
                .isTrue();
        assertThat(activity(line.deepCopy().put("moving_time", 1791)).tellsOtherwise(known))
                .isTrue();
        assertThat(activity(line.deepCopy().put("elapsed_time", 1801)).tellsOtherwise(known))
                .isTrue();
        assertThat(activity(line.deepCopy().put("sport_type", "Walk")).tellsOtherwise(known))
                .isTrue();
    }

    @Test
    void recordedAnswersAreRead() throws IOException {
        Path folder = Corpus.folder("strava");
        RecordedActivity run = read(folder.resolve("dblock_model_detailed_run.json"));
        assertThat(run.sport()).isEqualTo(Sport.RUNNING);
        assertThat(run.distanceMeters()).isEqualTo(22_539.6);
        assertThat(run.elapsedSeconds()).isEqualTo(7686);
        assertThat(run.movingSeconds()).isEqualTo(7586);
        assertThat(run.ascentMeters()).isEqualTo(144.9);
        assertThat(run.heartRateMean()).isNull();
        assertThat(run.offset()).isEqualTo(ZoneOffset.ofHours(-4));
        assertThat(run.device()).isEqualTo("Strava iPhone App");
        RecordedActivity old = read(folder.resolve("stravalib_activity.3.json"));
        assertThat(old.localDay(ZoneId.of("UTC"))).isEqualTo(LocalDate.of(2013, 12, 12));
        assertThat(old.distanceMeters()).isEqualTo(5781.1);
        assertThat(read(folder.resolve("stravalib_activity-manual.3.json")).sport())
                .isEqualTo(Sport.HIKING);
    }

    private static RecordedActivity read(Path file) throws IOException {
        return StravaActivity.read(JSON.readTree(file.toFile())).orElseThrow().figures();
    }

    private static RecordedActivity read(ObjectNode json) {
        return activity(json).figures();
    }

    private static StravaActivity activity(ObjectNode json) {
        return StravaActivity.read(json).orElseThrow();
    }
}
