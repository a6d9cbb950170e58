package org.twinge.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunRecorded.Provenance;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.contracts.Sport;

/** A test athlete's runs, as run-ingest would publish them. */
record Diary(UUID athlete, LocalDate today) {
    static Diary ofSomebody() {
        return new Diary(UUID.randomUUID(), LocalDate.now(ZoneOffset.UTC));
    }

    /** An hour's run at 05:00 UTC, so many days ago. */
    RunRecorded run(int daysAgo, double meters) {
        return run(UUID.randomUUID(), 1, today.minusDays(daysAgo), "05:00", 60, meters);
    }

    RunRecorded run(UUID runId, int revision, LocalDate day, String time, int minutes, @Nullable Double meters) {
        return new RunRecorded(
                runId,
                athlete,
                revision,
                List.of(),
                Sport.RUNNING,
                day,
                at(day, time),
                minutes * 60L,
                minutes * 60.0,
                meters,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Provenance(Source.FILE, true),
                Set.of(),
                null);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    /** The same run corrected: its next revision. */
    static RunRecorded corrected(RunRecorded run, @Nullable Double meters) {
        return with(run, run.revision() + 1, run.supersedes(), run.sport(), meters, true, Set.of());
    }

    static RunRecorded retyped(RunRecorded run, Sport sport) {
        return with(run, run.revision() + 1, run.supersedes(), sport, run.distanceMeters(), true, Set.of());
    }

    static RunRecorded merged(RunRecorded run, UUID... others) {
        return with(run, run.revision() + 1, List.of(others), run.sport(), run.distanceMeters(), true, Set.of());
    }

    static RunRecorded flagged(RunRecorded run, QualityFlag... flags) {
        return with(run, run.revision(), run.supersedes(), run.sport(), run.distanceMeters(), true, Set.of(flags));
    }

    static RunRecorded forTheOwnerOnly(RunRecorded run) {
        return with(run, run.revision(), run.supersedes(), run.sport(), run.distanceMeters(), false, run.flags());
    }

    /** As hard as this, from 0 to 10. */
    static RunRecorded felt(RunRecorded run, double exertion) {
        return told(run, run.cadence(), exertion, run.shoe());
    }

    static RunRecorded worn(RunRecorded run, String shoe, @Nullable Double cadence) {
        return told(run, cadence, run.perceivedExertion(), shoe);
    }

    private static RunRecorded told(
            RunRecorded run, @Nullable Double cadence, @Nullable Double exertion, @Nullable String shoe) {
        return new RunRecorded(
                run.runId(),
                run.athleteId(),
                run.revision(),
                run.supersedes(),
                run.sport(),
                run.localDay(),
                run.startedAt(),
                run.elapsedSeconds(),
                run.movingSeconds(),
                run.distanceMeters(),
                run.ascentMeters(),
                run.descentMeters(),
                run.heartRateMean(),
                run.heartRateMax(),
                cadence,
                exertion,
                run.device(),
                run.provenance(),
                run.flags(),
                shoe);
    }

    /** With a heart that stood at these values for so many seconds. */
    static RunRecorded beating(RunRecorded run, double mean, RunRecorded.SecondsAt... bars) {
        return new RunRecorded(
                run.runId(),
                run.athleteId(),
                run.revision(),
                run.supersedes(),
                run.sport(),
                run.localDay(),
                run.startedAt(),
                run.elapsedSeconds(),
                run.movingSeconds(),
                run.distanceMeters(),
                run.ascentMeters(),
                run.descentMeters(),
                mean,
                run.heartRateMax(),
                run.cadence(),
                run.perceivedExertion(),
                run.device(),
                run.provenance(),
                run.flags(),
                run.shoe(),
                List.of(bars));
    }

    static RunDeleted deleted(RunRecorded run) {
        return new RunDeleted(run.runId(), run.athleteId(), run.revision() + 1);
    }

    private static RunRecorded with(
            RunRecorded run,
            int revision,
            List<UUID> supersedes,
            Sport sport,
            @Nullable Double meters,
            boolean staffVisible,
            Set<QualityFlag> flags) {
        return new RunRecorded(
                run.runId(),
                run.athleteId(),
                revision,
                supersedes,
                sport,
                run.localDay(),
                run.startedAt(),
                run.elapsedSeconds(),
                run.movingSeconds(),
                meters,
                run.ascentMeters(),
                run.descentMeters(),
                run.heartRateMean(),
                run.heartRateMax(),
                run.cadence(),
                run.perceivedExertion(),
                run.device(),
                new Provenance(run.provenance().source(), staffVisible),
                flags,
                run.shoe());
    }
}
