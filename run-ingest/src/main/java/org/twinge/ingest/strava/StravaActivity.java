package org.twinge.ingest.strava;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.decode.Sports;
import org.twinge.ingest.model.ImpossibleRecording;
import org.twinge.ingest.model.Point;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Recording;
import org.twinge.ingest.model.Sport;
import org.twinge.ingest.model.Totals;
import org.twinge.ingest.model.Track;
import org.twinge.ingest.run.Origin;

/**
 * One activity as Strava tells it, in whole or as a line of a list (developers.strava.com/docs/reference: DetailedActivity,
 * SummaryActivity). Names, descriptions and places are not kept.
 */
record StravaActivity(long id, RecordedActivity figures) {
    static final String FEED = "strava";
    private static final int WIDEST_OFFSET_SECONDS = 18 * 3600;

    /** Empty where nothing in it can be believed. */
    static Optional<StravaActivity> read(JsonNode json) {
        try {
            Instant start = Instant.parse(json.path("start_date").asText());
            return json.path("id").isIntegralNumber()
                    ? Optional.of(new StravaActivity(json.path("id").asLong(), figures(json, start)))
                    : Optional.empty();
        } catch (DateTimeException | ImpossibleRecording e) {
            return Optional.empty();
        }
    }

    static Origin origin(long activityId) {
        return new Origin(Source.FEED, FEED, Long.toString(activityId), null, false);
    }

    private static RecordedActivity figures(JsonNode json, Instant start) {
        boolean heart = json.path("has_heartrate").asBoolean(true);
        Totals totals = new Totals(
                number(json, "elapsed_time"),
                number(json, "moving_time"),
                number(json, "distance"),
                number(json, "total_elevation_gain"),
                null,
                heart ? number(json, "average_heartrate") : null,
                heart ? number(json, "max_heartrate") : null,
                number(json, "average_cadence"));
        String device =
                json.path("device_name").asText("").replaceAll("\\p{Cntrl}", "").strip();
        return new Recording(
                        sport(json),
                        start,
                        offset(json, start),
                        device.isEmpty() ? null : device.substring(0, Math.min(device.length(), 200)),
                        totals,
                        new Track())
                .summary();
    }

    /**
     * With the heart rate over its time (developers.strava.com/docs/reference: StreamSet), which tells how long it stood at each
     * value.
     */
    StravaActivity with(JsonNode streams) {
        JsonNode times = streams.path("time").path("data");
        JsonNode rates = streams.path("heartrate").path("data");
        Track track = new Track();
        for (int i = 0; i < Math.min(times.size(), rates.size()); i++) {
            if (times.get(i).isIntegralNumber() && times.get(i).canConvertToInt()) {
                Instant at = figures.startedAt().plusSeconds(times.get(i).asInt());
                track.add(new Point(
                        at,
                        null,
                        null,
                        null,
                        rates.get(i).isNumber() ? (Double) rates.get(i).asDouble() : null,
                        null));
            }
        }
        return new StravaActivity(id, figures.on(figures.device(), track.secondsAtBpm()));
    }

    private static Sport sport(JsonNode json) {
        String type = json.path("sport_type").asText(json.path("type").asText());
        Sport sport = Sports.named(type);
        return sport == Sport.RUNNING && json.path("trainer").asBoolean() ? Sport.TREADMILL_RUNNING : sport;
    }

    /** {@code start_date_local} is the clock on the wall, whatever the Z behind it says. */
    private static @Nullable ZoneOffset offset(JsonNode json, Instant start) {
        if (!json.path("start_date_local").isTextual()) {
            return null;
        }
        long seconds = Duration.between(
                        start, Instant.parse(json.path("start_date_local").asText()))
                .toSeconds();
        return Math.abs(seconds) > WIDEST_OFFSET_SECONDS ? null : ZoneOffset.ofTotalSeconds((int) seconds);
    }

    private static @Nullable Double number(JsonNode json, String field) {
        return json.path(field).isNumber() ? (Double) json.path(field).asDouble() : null;
    }

    /** Whether a list tells this otherwise than it is known; what the list leaves out tells nothing. */
    boolean tellsOtherwise(RecordedActivity known) {
        return figures.sport() != known.sport()
                || !figures.startedAt().equals(known.startedAt())
                || figures.elapsedSeconds() != known.elapsedSeconds()
                || Stream.of(
                                differ(figures.movingSeconds(), known.movingSeconds()),
                                differ(figures.distanceMeters(), known.distanceMeters()),
                                differ(figures.ascentMeters(), known.ascentMeters()),
                                differ(figures.heartRateMean(), known.heartRateMean()),
                                differ(figures.heartRateMax(), known.heartRateMax()))
                        .anyMatch(Boolean::booleanValue);
    }

    private static boolean differ(@Nullable Double told, @Nullable Double known) {
        return told != null && !Objects.equals(told, known);
    }
}
