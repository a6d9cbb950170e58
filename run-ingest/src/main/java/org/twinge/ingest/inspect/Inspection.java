package org.twinge.ingest.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.decode.Decoded;
import org.twinge.ingest.model.Flaw;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Sport;

/**
 * What was read of one file. Its keys are promises: none is renamed or given another meaning, and a figure that is not
 * known is null.
 */
sealed interface Inspection {

    /**
     * @param first the first session, whose keys stand beside these; {@code sessions} holds it too
     * @param sessions all that is in the file, in its order: a multisport file has several
     */
    record Accepted(
            String file, boolean accepted, @JsonUnwrapped Session first, List<Session> sessions)
            implements Inspection {}

    /** @param reason for the person whose file it is */
    record Rejected(String file, boolean accepted, String reason) implements Inspection {}

    /**
     * @param start when it began, UTC
     * @param localDay the calendar day at the start where the athlete was
     * @param offset the source's own offset from UTC, which decides the day; null where it knew none and --zone does
     * @param elapsed start to end with pauses, s
     * @param timer the source's own timer, without pauses, s
     * @param moving what counts as moving: the timer, or else what the points show, s
     * @param distance m
     * @param ascent m
     * @param descent m
     * @param hrMean beats a minute
     * @param hrMax beats a minute
     * @param cadence steps a minute, both legs
     * @param flags what was found implausible; flagged fields count as missing
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Session(
            Sport sport,
            String start,
            String localDay,
            @Nullable String offset,
            long elapsed,
            @Nullable Double timer,
            @Nullable Double moving,
            @Nullable Double distance,
            @Nullable Double ascent,
            @Nullable Double descent,
            @Nullable Double hrMean,
            @Nullable Double hrMax,
            @Nullable Double cadence,
            @Nullable String device,
            TreeSet<Flaw> flags) {

        static Session of(RecordedActivity run, ZoneId home) {
            return new Session(
                    run.sport(),
                    run.startedAt().toString(),
                    run.localDay(home).toString(),
                    run.offset() == null ? null : run.offset().toString(),
                    run.elapsedSeconds(),
                    run.timerSeconds(),
                    run.movingSeconds(),
                    run.distanceMeters(),
                    run.ascentMeters(),
                    run.descentMeters(),
                    run.heartRateMean(),
                    run.heartRateMax(),
                    run.cadence(),
                    run.device(),
                    new TreeSet<>(run.flaws()));
        }
    }

    static Inspection of(String file, Decoded decoded, ZoneId home) {
        return switch (decoded) {
            case Decoded.Rejected(var reason) -> new Rejected(file, false, reason);
            case Decoded.Accepted(var activities) -> {
                List<Session> sessions =
                        activities.stream().map(run -> Session.of(run, home)).toList();
                yield new Accepted(file, true, sessions.getFirst(), sessions);
            }
        };
    }
}
