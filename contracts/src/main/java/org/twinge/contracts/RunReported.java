package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as another system reports it: a wearable's or a coach's, that an athlete linked. Nothing of it is believed before
 * run-ingest has judged it as it judges a file: what is beyond the bounds here is refused, what is implausible within them
 * is kept and flagged.
 *
 * @param linkId the link between the reporting system's account and an athlete, as run-ingest gave it; also the key. A
 *     report under a link that has ended is dropped
 * @param externalId the run's id in that system, 1 to 200 characters
 * @param revision raised by that system when it changes the run; an older one changes nothing
 * @param startedAt in or after the year 2000
 * @param utcOffsetMinutes the runner's offset from UTC at the start, which decides the local day; null where unknown:
 *     then the athlete's home decides
 * @param elapsedSeconds start to end, pauses included; 1 second to a year
 * @param movingSeconds without pauses; null where unknown, as every figure after it
 * @param heartRateMean beats a minute
 * @param cadence steps a minute, both legs
 * @param perceivedExertion 0 to 10
 */
public record RunReported(
        UUID linkId,
        String externalId,
        int revision,
        Sport sport,
        Instant startedAt,
        @Nullable Integer utcOffsetMinutes,
        long elapsedSeconds,
        @Nullable Double movingSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double ascentMeters,
        @Nullable Double descentMeters,
        @Nullable Double heartRateMean,
        @Nullable Double heartRateMax,
        @Nullable Double cadence,
        @Nullable Double perceivedExertion,
        @Nullable String device)
        implements TwingeEvent {

    private static final int LONGEST_TEXT = 200;
    private static final long A_YEAR_SECONDS = 366 * 24 * 3600L;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int WIDEST_OFFSET_MINUTES = 18 * 60;

    public RunReported {
        Require.present(linkId, "linkId");
        Require.that(Require.text(externalId, "externalId").length() <= LONGEST_TEXT, "externalId is too long");
        Require.that(revision >= 1, "revision is below 1");
        Require.present(sport, "sport");
        Require.present(startedAt, "startedAt");
        Require.that(
                !startedAt.isBefore(EARLIEST) && startedAt.isBefore(LATEST),
                "startedAt is outside the years 2000 to 2200");
        Require.that(
                utcOffsetMinutes == null || Math.abs((long) utcOffsetMinutes) <= WIDEST_OFFSET_MINUTES,
                "utcOffsetMinutes is outside 18 hours");
        Require.that(elapsedSeconds >= 1 && elapsedSeconds <= A_YEAR_SECONDS, "elapsedSeconds is outside a year");
        Require.between(0, movingSeconds, A_YEAR_SECONDS, "movingSeconds");
        Require.between(0, distanceMeters, 1e7, "distanceMeters");
        Require.between(0, ascentMeters, 1e5, "ascentMeters");
        Require.between(0, descentMeters, 1e5, "descentMeters");
        Require.between(0, heartRateMean, 1000, "heartRateMean");
        Require.between(0, heartRateMax, 1000, "heartRateMax");
        Require.between(0, cadence, 1000, "cadence");
        Require.between(0, perceivedExertion, 10, "perceivedExertion");
        Require.optionalText(device, "device");
        Require.that(device == null || device.length() <= LONGEST_TEXT, "device is too long");
    }

    @Override
    public UUID key() {
        return linkId;
    }
}
