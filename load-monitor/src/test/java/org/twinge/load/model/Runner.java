package org.twinge.load.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Runs for tests. */
final class Runner {
    static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    static final SessionRule JOIN = new SessionRule(Duration.ofMinutes(45));

    private Runner() {}

    static Run run(LocalDate day, String time, int minutes, double meters) {
        return run(day, time, minutes, Optional.of(Distance.ofMeters(meters)), 1);
    }

    static Run run(LocalDate day, String time, int minutes, Optional<Distance> distance, int richness) {
        Instant start = day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
        return new Run(
                UUID.randomUUID(), day, start, Duration.ofMinutes(minutes), distance, Effort.UNKNOWN, richness, true);
    }

    static Session session(LocalDate day, String time, double meters) {
        return JOIN.join(List.of(run(day, time, 60, meters))).getFirst();
    }

    static Session sessionWithoutDistance(LocalDate day, String time) {
        return JOIN.join(List.of(run(day, time, 60, Optional.empty(), 1))).getFirst();
    }

    static Effort effort(Optional<Double> cadence, Optional<String> shoe) {
        return new Effort(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HeartRates.None(),
                cadence,
                Optional.empty(),
                shoe);
    }

    /** In one of two pairs of shoes, or none that is known; three of four know the cadence. */
    private static Effort effort(UUID id) {
        long n = id.getLeastSignificantBits();
        return effort(
                n % 4 == 0 ? Optional.empty() : Optional.of(150.0 + n % 20),
                n % 3 == 0 ? Optional.empty() : Optional.of(n % 3 == 1 ? "old pair" : "new pair"));
    }

    /** Up to 60 runs of one athlete within 90 days, many of them close together, some overlapping or without figures. */
    static Arbitrary<List<Run>> histories() {
        return runs().list().ofMaxSize(60).uniqueElements(Run::id);
    }

    private static Arbitrary<Run> runs() {
        Arbitrary<UUID> ids = Arbitraries.longs().between(0, 1_000_000).map(n -> new UUID(0, n));
        Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 90 * 24 * 4);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 180);
        Arbitrary<Optional<Distance>> distances =
                Arbitraries.longs().between(0, 4_000_000).map(Distance::new).optional(0.9);
        Arbitrary<Integer> richness = Arbitraries.integers().between(0, 3);
        Arbitrary<Boolean> visible = Arbitraries.of(true, true, false);
        return Combinators.combine(ids, quarters, minutes, distances, richness, visible)
                .as((id, quarter, length, distance, rich, staff) -> {
                    Instant start =
                            MAY_1.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(quarter * 15L));
                    LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
                    return new Run(id, day, start, Duration.ofMinutes(length), distance, effort(id), rich, staff);
                });
    }
}
