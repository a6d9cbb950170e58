package org.twinge.dashboard.runs;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinge.dashboard.Kilometers;

/** What can be said about a run on a form. */
public enum RunField {
    SPORT("sport"),
    START("startedAt"),
    KM("distanceMeters"),
    MOVING("movingSeconds"),
    ELAPSED("elapsedSeconds"),
    EXERTION("perceivedExertion");

    static final List<String> SPORTS = List.of(
            "RUNNING",
            "TRAIL_RUNNING",
            "TREADMILL_RUNNING",
            "TRACK_RUNNING",
            "WALKING",
            "HIKING",
            "CYCLING",
            "SWIMMING",
            "ROWING",
            "STRENGTH",
            "OTHER");

    private final String figure;

    RunField(String figure) {
        this.figure = figure;
    }

    /** Its name where runs are kept. */
    String figure() {
        return figure;
    }

    /** What was typed, as it is kept; empty where it cannot be read. */
    Optional<Object> read(String typed, ZoneId zone) {
        return switch (this) {
            case SPORT -> Optional.<Object>of(typed).filter(SPORTS::contains);
            case START -> moment(typed, zone);
            case KM -> Kilometers.read(typed).map(Object.class::cast);
            case MOVING, ELAPSED -> seconds(Durations.read(typed));
            case EXERTION -> Scales.step(typed).map(Object.class::cast);
        };
    }

    private static Optional<Object> moment(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> seconds(OptionalLong seconds) {
        return seconds.isPresent() ? Optional.of(seconds.getAsLong()) : Optional.empty();
    }
}
