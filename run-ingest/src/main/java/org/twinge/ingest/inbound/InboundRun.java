package org.twinge.ingest.inbound;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.contracts.RunReported;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Recording;
import org.twinge.ingest.model.Sport;
import org.twinge.ingest.model.Totals;
import org.twinge.ingest.model.Track;
import org.twinge.ingest.run.Origin;

/**
 * A run as another system reports it; null is not known. What is beyond the bounds is refused, what is implausible within
 * them is flagged as in a file. Units are those of {@link RunReported}.
 *
 * @param account the athlete's id in that system
 * @param externalId the run's id in that system
 * @param revision 1 where it is left out
 * @param startedAt with its offset from UTC, which decides the local day; with {@code Z} the athlete's home does
 */
record InboundRun(
        @NotBlank @Size(max = 200) @Pattern(regexp = InboundRun.PRINTABLE)
        String account,

        @NotBlank @Size(max = 200) @Pattern(regexp = InboundRun.PRINTABLE)
        String externalId,

        @Nullable @Min(1) Integer revision,
        @NotNull Sport sport,
        @NotNull OffsetDateTime startedAt,
        @NotNull @Min(1) @Max(31_622_400) Long elapsedSeconds,
        @Nullable @DecimalMin("0") @DecimalMax("31622400") Double movingSeconds,
        @Nullable @DecimalMin("0") @DecimalMax("10000000") Double distanceMeters,
        @Nullable @DecimalMin("0") @DecimalMax("100000") Double ascentMeters,
        @Nullable @DecimalMin("0") @DecimalMax("100000") Double descentMeters,
        @Nullable @DecimalMin("0") @DecimalMax("1000") Double heartRateMean,
        @Nullable @DecimalMin("0") @DecimalMax("1000") Double heartRateMax,
        @Nullable @DecimalMin("0") @DecimalMax("1000") Double cadence,
        @Nullable @DecimalMin("0") @DecimalMax("10") Double perceivedExertion,

        @Nullable @Size(max = 200) @Pattern(regexp = InboundRun.PRINTABLE)
        String device) {

    private static final String PRINTABLE = "[^\\p{Cntrl}]*";
    private static final int SECONDS_A_MINUTE = 60;

    /** @param account whose link it came under */
    static InboundRun of(RunReported run, String account) {
        ZoneOffset offset = run.utcOffsetMinutes() == null
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds(run.utcOffsetMinutes() * SECONDS_A_MINUTE);
        return new InboundRun(
                account,
                run.externalId(),
                run.revision(),
                Sport.valueOf(run.sport().name()),
                run.startedAt().atOffset(offset),
                run.elapsedSeconds(),
                run.movingSeconds(),
                run.distanceMeters(),
                run.ascentMeters(),
                run.descentMeters(),
                run.heartRateMean(),
                run.heartRateMax(),
                run.cadence(),
                run.perceivedExertion(),
                run.device());
    }

    Origin origin(String integration) {
        return new Origin(Source.API, integration, externalId, revision == null ? 1 : revision, true);
    }

    /** @throws org.twinge.ingest.model.ImpossibleRecording if nothing in it can be believed */
    RecordedActivity activity() {
        // zero is how writers say UTC; only another offset tells where the athlete was
        ZoneOffset offset = startedAt.getOffset().equals(ZoneOffset.UTC) ? null : startedAt.getOffset();
        Totals totals = new Totals(
                (double) elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence);
        return new Recording(sport, startedAt.toInstant(), offset, device, totals, new Track()).summary();
    }
}
