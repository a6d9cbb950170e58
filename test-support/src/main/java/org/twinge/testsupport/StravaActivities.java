package org.twinge.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Activities in the shape in which Strava's API gives them; the fields are those of recorded answers. */
public final class StravaActivities {
    /** A list leaves them out. */
    private static final List<String> IN_WHOLE_ONLY =
            List.of("description", "calories", "device_name", "embed_token", "laps", "splits_metric", "best_efforts");

    private static final ObjectMapper JSON = new ObjectMapper();

    private StravaActivities() {}

    /** A run in Berlin's winter, with heart rate and cadence. */
    public static ObjectNode run(long id, Instant start, int seconds, double meters) {
        ObjectNode activity = JSON.createObjectNode()
                .put("id", id)
                .put("resource_state", 3)
                .put("external_id", "garmin_push_" + id)
                .put("upload_id", id + 1)
                .put("name", "Morning Run")
                .put("description", "felt fine")
                .put("distance", meters)
                .put("moving_time", seconds - 10)
                .put("elapsed_time", seconds)
                .put("total_elevation_gain", 42.5)
                .put("type", "Run")
                .put("sport_type", "Run")
                .put("start_date", start.toString())
                .put("start_date_local", start.plus(Duration.ofHours(1)).toString())
                .put("timezone", "(GMT+01:00) Europe/Berlin")
                .put("utc_offset", 3600.0)
                .put("achievement_count", 0)
                .put("trainer", false)
                .put("commute", false)
                .put("manual", false)
                .put("private", false)
                .put("visibility", "everyone")
                .put("flagged", false)
                .put("gear_id", "g69911")
                .put("average_speed", meters / (seconds - 10))
                .put("max_speed", 5.1)
                .put("average_cadence", 84.5)
                .put("has_heartrate", true)
                .put("average_heartrate", 148.3)
                .put("max_heartrate", 171.0)
                .put("calories", 537.9)
                .put("device_name", "Garmin Forerunner 955");
        activity.putObject("athlete").put("id", 1513).put("resource_state", 1);
        activity.putArray("start_latlng").add(52.52).add(13.40);
        activity.putArray("laps");
        return activity;
    }

    /** The first ten seconds of it, a second apart. */
    static ObjectNode streams(ObjectNode activity) {
        ObjectNode streams = JSON.createObjectNode();
        var times = streams.putObject("time").put("series_type", "time").putArray("data");
        var rates = streams.putObject("heartrate").put("series_type", "time").putArray("data");
        for (int second = 0; second <= 10; second++) {
            times.add(second);
            rates.add(second < 4 ? 140 : 150);
        }
        return activity.path("has_heartrate").asBoolean() ? streams : JSON.createObjectNode();
    }

    /** As a list has it. */
    static ObjectNode summary(ObjectNode activity) {
        ObjectNode summary = activity.deepCopy();
        summary.remove(IN_WHOLE_ONLY);
        return summary.put("resource_state", 2);
    }
}
