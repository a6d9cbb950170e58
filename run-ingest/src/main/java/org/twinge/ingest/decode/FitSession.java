package org.twinge.ingest.decode;

import com.garmin.fit.LapMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.SubSport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Point;
import org.twinge.ingest.model.Recording;
import org.twinge.ingest.model.Sport;
import org.twinge.ingest.model.Totals;
import org.twinge.ingest.model.Track;

/**
 * One session of a FIT file: its own totals, or where it has none those of its laps, or else what the points show.
 *
 * @param alone whether all laps and points belong to it
 */
record FitSession(SessionMesg message, boolean alone, List<LapMesg> laps, Track track) {

    Recording recording(@Nullable ZoneOffset offset, @Nullable String device, boolean damaged) throws UnreadableFile {
        Instant start = start();
        return new Recording(sport(), start, offset, device, totals(start, end()), track, damaged);
    }

    /** Adds the point if it was recorded while this session lasted. */
    void offer(Point point) {
        if (message.getStartTime() != null && within(point.at(), FitMessages.instant(message.getStartTime()), end())) {
            track.add(point);
        }
    }

    /** Whether a lap names the same sport and none another. */
    boolean sportIsConfirmed() throws UnreadableFile {
        List<com.garmin.fit.Sport> named = ownLaps(start(), end())
                .map(LapMesg::getSport)
                .filter(Objects::nonNull)
                .toList();
        return !named.isEmpty() && named.stream().allMatch(sport -> sport == message.getSport());
    }

    private Stream<LapMesg> ownLaps(Instant start, @Nullable Instant end) {
        return laps.stream().filter(lap -> alone || within(lapStart(lap), start, end));
    }

    private Instant start() throws UnreadableFile {
        if (message.getStartTime() == null) {
            throw new UnreadableFile("It does not say when the activity started.");
        }
        return FitMessages.instant(message.getStartTime());
    }

    private @Nullable Instant end() {
        return message.getTimestamp() == null ? null : FitMessages.instant(message.getTimestamp());
    }

    private static boolean within(@Nullable Instant at, Instant start, @Nullable Instant end) {
        return at != null && !at.isBefore(start) && (end == null || at.isBefore(end));
    }

    private Totals totals(Instant start, @Nullable Instant end) {
        Double ascent = number(message.getTotalAscent());
        Double descent = number(message.getTotalDescent());
        return new Totals(
                first(message.getTotalElapsedTime(), LapMesg::getTotalElapsedTime, start, end),
                first(message.getTotalTimerTime(), LapMesg::getTotalTimerTime, start, end),
                first(message.getTotalDistance(), LapMesg::getTotalDistance, start, end),
                ascent,
                descent,
                number(message.getAvgHeartRate()),
                number(message.getMaxHeartRate()),
                cadence());
    }

    private @Nullable Double first(
            @Nullable Number own, Function<LapMesg, @Nullable Float> ofLap, Instant start, @Nullable Instant end) {
        if (own != null) {
            return number(own);
        }
        List<Float> known =
                ownLaps(start, end).map(ofLap).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : (Double) known.stream().mapToDouble(Float::doubleValue).sum();
    }

    private static @Nullable Instant lapStart(LapMesg lap) {
        return lap.getStartTime() == null ? null : FitMessages.instant(lap.getStartTime());
    }

    /** FIT counts whole strides a minute and keeps the fraction apart. */
    private @Nullable Double cadence() {
        Double whole = number(message.getAvgCadence());
        Double fraction = number(message.getAvgFractionalCadence());
        return whole == null || fraction == null ? whole : (Double) (whole + fraction);
    }

    /** By way of the decimal text, so that a float's 36975.1 stays 36975.1. */
    private static @Nullable Double number(@Nullable Number value) {
        return value == null ? null : Double.valueOf(value.toString());
    }

    private Sport sport() {
        SubSport sub = Objects.requireNonNullElse(message.getSubSport(), SubSport.GENERIC);
        return switch (Objects.requireNonNullElse(message.getSport(), com.garmin.fit.Sport.GENERIC)) {
            case RUNNING -> running(sub);
            case WALKING -> Sport.WALKING;
            case HIKING -> Sport.HIKING;
            case CYCLING, E_BIKING -> Sport.CYCLING;
            case SWIMMING -> Sport.SWIMMING;
            case ROWING -> Sport.ROWING;
            case TRAINING -> sub == SubSport.STRENGTH_TRAINING ? Sport.STRENGTH : Sport.OTHER;
            case FITNESS_EQUIPMENT -> equipment(sub);
            default -> Sport.OTHER;
        };
    }

    private static Sport running(SubSport sub) {
        return switch (sub) {
            case TRAIL -> Sport.TRAIL_RUNNING;
            case TREADMILL, INDOOR_RUNNING, VIRTUAL_ACTIVITY -> Sport.TREADMILL_RUNNING;
            case TRACK -> Sport.TRACK_RUNNING;
            default -> Sport.RUNNING;
        };
    }

    private static Sport equipment(SubSport sub) {
        return switch (sub) {
            case TREADMILL, INDOOR_RUNNING -> Sport.TREADMILL_RUNNING;
            case INDOOR_CYCLING, SPIN -> Sport.CYCLING;
            case INDOOR_ROWING -> Sport.ROWING;
            case INDOOR_WALKING -> Sport.WALKING;
            case STRENGTH_TRAINING -> Sport.STRENGTH;
            default -> Sport.OTHER;
        };
    }
}
