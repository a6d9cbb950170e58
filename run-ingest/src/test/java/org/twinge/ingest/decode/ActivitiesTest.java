package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.model.Flaw;
import org.twinge.ingest.model.RecordedActivity;

/** Real files of many makes, some of them broken, against what another decoder saw in them. */
class ActivitiesTest {
    /** The first column, and the JSON in quotes that is the last. */
    private static final Pattern ROW = Pattern.compile("([^,]+),.*?(?:,\"(\\{.*\\})\"|,(\\{\\}))");

    /** What we refuse, and the words that say why. */
    private static final Map<String, String> REJECTED = Map.ofEntries(
            // its decoder stumbles over an undefined message before it has seen the points that would confirm the
            // session
            Map.entry("python-fitparse__strava-android-app-201.10-b1218918.fit", "cut off: 78233 of its 78252 bytes"),
            Map.entry("python-fitparse__Settings.fit", "a watch's settings"),
            Map.entry("python-fitparse__DeveloperData.fit", "never finished"),
            Map.entry("fit__activity_truncated.fit", "never finished"),
            Map.entry("gpxpy__unicode_with_bom.gpx", "carry no times"),
            Map.entry("gpxpy__track-with-extremes.gpx", "carry no times"),
            Map.entry("gpxpy__cerknicko-without-times.gpx", "carry no times"),
            Map.entry("jpx__ISSUE-78.gpx", "carry no times"),
            Map.entry("jpx__GPX_invalid_extensions.gpx", "damaged at line 39"),
            // a single point: a recorder switched on and off
            Map.entry("OpenTracks__gpx_timezone.gpx", "Nothing was recorded"),
            Map.entry("OpenTracks__kml22_time_decreases.kml", "neither GPX nor TCX"));

    /** What we find implausible; nothing in any other file. */
    private static final Map<String, Set<Flaw>> FLAWS = Map.of(
            "elevate__flagged-hr.fit", Set.of(Flaw.HEART_RATE_IMPLAUSIBLE, Flaw.DISTANCE_ZERO),
            // Elevate minds its highest speed; a ride of 6 m/s on average is plausible to us, its heart rate of 0 is
            // not
            "elevate__flagged-speed.fit", Set.of(Flaw.HEART_RATE_IMPLAUSIBLE),
            "python-fitparse__null_compressed_speed_dist.fit", Set.of(Flaw.HEART_RATE_IMPLAUSIBLE),
            "fit__activity_multisport.fit", Set.of(Flaw.DISTANCE_ZERO),
            "fitdecode__garmin-fr935-cr.fit", Set.of(Flaw.DISTANCE_ZERO),
            // the session and its points agree, so it is kept: time and distance, and what else both say
            "python-fitparse__activity-filecrc.fit", Set.of(Flaw.FILE_DAMAGED),
            "python-fitparse__activity-unexpected-eof.fit", Set.of(Flaw.FILE_DAMAGED));

    /** Where another decoder says otherwise, and why we do not follow. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "python-fitparse__activity-filecrc.fit ascent",
                    "the session says 0 m, the points say nothing: nothing vouches for it",
            "python-fitparse__activity-unexpected-eof.fit ascent",
                    "the session says 0 m, the points say nothing: nothing vouches for it",
            "elevate__portland.fit ascent",
                    "Elevate sums 571 m from the points; the watch with its barometer says 543 m",
            "elevate__loup-blanc.fit timer",
                    "Elevate makes 17,493 s of the points, more than the watch ran; the timer says 16,923 s");

    /** File by file, what was expected and what came: target/activities.md. */
    private final StringBuilder table = new StringBuilder("| file | expected | came |\n|---|---|---|\n");

    @Test
    void everyFileAgreesOrIsRefusedForAReason() throws IOException {
        Path folder = Corpus.folder("activities");
        List<String> lines = Files.readAllLines(folder.resolve("manifest.csv"));
        SoftAssertions softly = new SoftAssertions();
        int files = 0;
        for (String line : lines.subList(1, lines.size())) {
            Matcher row = ROW.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            String name = row.group(1);
            String expected = row.group(2) == null ? "{}" : row.group(2).replace("\"\"", "\"");
            Decoded decoded = ActivityFile.decode(Content.of(folder.resolve(name)));
            table.append("| %s | %s | %s |\n".formatted(name, expected, decoded));
            switch (decoded) {
                case Decoded.Rejected(var reason) ->
                    softly.assertThat(reason).as(name).contains(REJECTED.getOrDefault(name, "no reason"));
                case Decoded.Accepted(var activities) -> {
                    softly.assertThat(REJECTED.keySet()).as(name).doesNotContain(name);
                    softly.assertThat(activities)
                            .as(name)
                            .allSatisfy(run -> assertThat(run.flaws()).isEqualTo(FLAWS.getOrDefault(name, Set.of())));
                    agrees(softly, name, activities, new ObjectMapper().readTree(expected));
                }
            }
            files++;
        }
        DIFFERENCES.forEach((what, why) -> table.append("\n%s: %s\n".formatted(what, why)));
        Files.writeString(Path.of("target/activities.md"), table);
        softly.assertAll();
        assertThat(files).isEqualTo(35);
    }

    private static void agrees(SoftAssertions softly, String file, List<RecordedActivity> ours, JsonNode seen) {
        if (seen.has("sessions")) {
            softly.assertThat(ours).as(file).hasSize(seen.get("sessions").size());
            for (int i = 0; i < ours.size(); i++) {
                JsonNode session = seen.get("sessions").get(i);
                RecordedActivity run = ours.get(i);
                near(softly, file + " elapsed", (double) run.elapsedSeconds(), session.get("elapsed"), 1);
                agrees(softly, file, run, session.get("start"), session.get("dist"));
                near(softly, file + " timer", run.movingSeconds(), session.get("timer"), 1);
                near(softly, file + " heart rate", run.heartRateMean(), session.get("hr"), 1);
                near(softly, file + " highest", run.heartRateMax(), session.get("hrmax"), 1);
                near(softly, file + " ascent", run.ascentMeters(), session.get("asc"), 1);
            }
        } else if (seen.has("activities")) {
            softly.assertThat(ours).as(file).hasSize(seen.get("activities").size());
            JsonNode activity = seen.get("activities").get(0);
            agrees(softly, file, ours.getFirst(), activity.get("id"), activity.get("dist"));
            near(softly, file + " timer", ours.getFirst().movingSeconds(), activity.get("timer"), 1);
            near(softly, file + " heart rate", ours.getFirst().heartRateMean(), activity.get("hr_mean"), 1);
            near(softly, file + " highest", ours.getFirst().heartRateMax(), activity.get("hr_max"), 1);
        } else {
            softly.assertThat(ours).as(file).hasSize(1);
            agrees(softly, file, ours.getFirst(), seen.get("first"), seen.get("dist_haversine"));
            near(softly, file + " heart rate", ours.getFirst().heartRateMean(), seen.get("hr_mean"), 1);
            near(softly, file + " highest", ours.getFirst().heartRateMax(), seen.get("hr_max"), 1);
        }
    }

    private static void agrees(
            SoftAssertions softly, String file, RecordedActivity run, JsonNode start, JsonNode distance) {
        softly.assertThat(run.startedAt())
                .as(file)
                .isEqualTo(Instant.parse(start.asText().replace(' ', 'T').replace("+00:00", "Z")));
        softly.assertThat(run.distanceMeters()).as(file).isCloseTo(distance.asDouble(), Percentage.withPercentage(0.5));
    }

    private static void near(SoftAssertions softly, String what, @Nullable Double ours, JsonNode seen, double by) {
        if (!seen.isNull() && !DIFFERENCES.containsKey(what)) {
            softly.assertThat(ours).as(what).isNotNull().isCloseTo(seen.asDouble(), Offset.offset(by));
        }
    }
}
