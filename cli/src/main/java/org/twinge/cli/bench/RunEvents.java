package org.twinge.cli.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunRecorded.Provenance;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.contracts.Sport;

/**
 * Runs as watches record them: every second day or so, 5 to 12 km, now and then a long one. Each is a function of its
 * number, so that everybody who counts sees the same ones.
 */
record RunEvents(Workload workload) {
    /** The day before the first of these; the history ends here. */
    static final LocalDate EVE = LocalDate.of(2025, 1, 31);

    private static final int LATE_DAYS = 30;
    private static final double METERS_A_SECOND = 2.9;

    record Encoded(UUID id, UUID athleteId, byte[] value) {}

    static UUID athlete(int number) {
        return new UUID(0x7477696e67654000L, 0x8000000000000000L | number);
    }

    Encoded encoded(int number) {
        RunRecorded run = run(number);
        UUID id = eventId(number);
        return new Encoded(id, run.athleteId(), EventCodec.encode(id, "run-ingest", run.startedAt(), run));
    }

    UUID eventId(int number) {
        return new UUID(0x7477696e67655000L, 0x8000000000000000L | number);
    }

    RunRecorded run(int number) {
        var random = new SplittableRandom(number);
        int round = number / workload.athletes();
        boolean late = random.nextInt(100) < workload.latePercent();
        LocalDate day = EVE.plusDays(1 + 2L * round + random.nextInt(2) - (late ? LATE_DAYS : 0));
        // athletes' hours differ, and no two runs of one athlete meet
        Instant start = day.atTime(late ? 17 : 5 + random.nextInt(3), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
        double meters = meters(random);
        double seconds = meters / METERS_A_SECOND;
        return new RunRecorded(
                new UUID(0x7477696e67656000L, 0x8000000000000000L | number),
                athlete(number % workload.athletes()),
                1,
                List.of(),
                Sport.RUNNING,
                day,
                start,
                (long) seconds + 60,
                seconds,
                meters,
                meters / 100,
                meters / 101,
                135.0 + random.nextInt(30),
                165.0 + random.nextInt(20),
                160.0 + random.nextInt(20),
                (double) (2 + random.nextInt(7)),
                "Forerunner 255",
                new Provenance(Source.FEED, true),
                Set.of(),
                null);
    }

    private static double meters(SplittableRandom random) {
        double everyDay = 5_000 + random.nextInt(7_000);
        return switch (random.nextInt(50)) {
            case 0 -> everyDay + 18_000;
            case 1, 2, 3, 4, 5 -> everyDay + 6_000;
            default -> everyDay;
        };
    }
}
