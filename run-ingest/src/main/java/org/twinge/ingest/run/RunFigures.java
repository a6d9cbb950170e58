package org.twinge.ingest.run;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Corrections;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Sport;

/**
 * What an athlete says about a run; null is not said.
 *
 * @param startedAt with its offset from UTC, which decides the local day; with {@code Z} the athlete's home does
 * @param elapsedSeconds start to end, pauses included; at most 14 days
 * @param movingSeconds without pauses; who enters a run and leaves it out had none
 * @param heartRateMean beats a minute
 * @param cadence steps a minute, both legs
 * @param perceivedExertion 0 to 10
 */
public record RunFigures(
        @Nullable Sport sport,
        @Nullable OffsetDateTime startedAt,
        @Nullable @Min(1) @Max(14 * 24 * 3600) Long elapsedSeconds,
        @Nullable @DecimalMin("1") @DecimalMax("1209600") Double movingSeconds,

        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000000")
        Double distanceMeters,

        @Nullable @DecimalMin("0") @DecimalMax("50000") Double ascentMeters,
        @Nullable @DecimalMin("0") @DecimalMax("50000") Double descentMeters,
        @Nullable @DecimalMin("25") @DecimalMax("250") Double heartRateMean,
        @Nullable @DecimalMin("25") @DecimalMax("250") Double heartRateMax,
        @Nullable @DecimalMin("1") @DecimalMax("300") Double cadence,
        @Nullable @DecimalMin("0") @DecimalMax("10") Double perceivedExertion) {

    /** The run as its owner entered it; what must be there is there. */
    RecordedActivity activity() {
        OffsetDateTime start = Objects.requireNonNull(startedAt);
        return new RecordedActivity(
                        Objects.requireNonNull(sport),
                        start.toInstant(),
                        offset(start),
                        Objects.requireNonNull(elapsedSeconds),
                        null,
                        movingSeconds == null ? (Double) (double) elapsedSeconds : movingSeconds,
                        distanceMeters,
                        ascentMeters,
                        descentMeters,
                        heartRateMean,
                        heartRateMax,
                        cadence,
                        null,
                        Set.of())
                .judged();
    }

    Corrections corrections(ZoneId home) {
        LocalDate day = startedAt == null
                ? null
                : startedAt
                        .toInstant()
                        .atZone(offset(startedAt) == null ? home : startedAt.getOffset())
                        .toLocalDate();
        return new Corrections(
                sport,
                startedAt == null ? null : startedAt.toInstant(),
                day,
                elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                perceivedExertion);
    }

    /** Zero is how writers say UTC; only another offset tells where the athlete was. */
    private static @Nullable ZoneOffset offset(OffsetDateTime time) {
        return time.getOffset().equals(ZoneOffset.UTC) ? null : time.getOffset();
    }
}
