package org.twinge.ingest.run;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunRecorded.Provenance;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.contracts.Sport;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Twins;

@Entity
@Table(name = "run")
class RunRow {
    @Id
    UUID id;

    UUID athleteId;
    int revision;
    String contentHash;

    @Enumerated(EnumType.STRING)
    Sport sport;

    LocalDate localDay;
    Instant startedAt;
    long elapsedSeconds;

    @Nullable
    Double movingSeconds;

    @Nullable
    Double distanceMeters;

    @Nullable
    Double ascentMeters;

    @Nullable
    Double descentMeters;

    @Nullable
    Double heartRateMean;

    @Nullable
    Double heartRateMax;

    @Nullable
    Double cadence;

    @Nullable
    String device;

    @Enumerated(EnumType.STRING)
    Source source;

    boolean staffVisible;
    String[] flags;
    Instant recordedAt;

    /** The first revision of a run from a file: the athlete's own upload, which staff may see. */
    static RunRow fromFile(UUID id, UUID athleteId, RecordedActivity activity, LocalDate localDay, Instant recordedAt) {
        RunRow row = new RunRow();
        row.id = id;
        row.athleteId = athleteId;
        row.revision = 1;
        row.sport = Sport.valueOf(activity.sport().name());
        row.localDay = localDay;
        row.startedAt = activity.startedAt();
        row.elapsedSeconds = activity.elapsedSeconds();
        row.movingSeconds = activity.movingSeconds();
        row.distanceMeters = activity.distanceMeters();
        row.ascentMeters = activity.ascentMeters();
        row.descentMeters = activity.descentMeters();
        row.heartRateMean = activity.heartRateMean();
        row.heartRateMax = activity.heartRateMax();
        row.cadence = activity.cadence();
        row.device = activity.device();
        row.source = Source.FILE;
        row.staffVisible = true;
        row.flags = activity.flaws().stream().map(Enum::name).sorted().toArray(String[]::new);
        row.recordedAt = recordedAt;
        row.contentHash = Sha256.hex(row.content().toString());
        return row;
    }

    /** Everything but who, which and when taken in: what makes a new revision when it changes. */
    private List<@Nullable Object> content() {
        return Arrays.asList(
                sport,
                localDay,
                startedAt,
                elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                device,
                source,
                staffVisible,
                List.of(flags));
    }

    Twins.Trait trait() {
        return new Twins.Trait(
                org.twinge.ingest.model.Sport.valueOf(sport.name()), startedAt, elapsedSeconds, distanceMeters);
    }

    Run run() {
        return new Run(
                id,
                revision,
                sport,
                localDay,
                startedAt,
                elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                device,
                new Provenance(source, staffVisible),
                qualityFlags());
    }

    RunRecorded recorded() {
        return new RunRecorded(
                id,
                athleteId,
                revision,
                List.of(),
                sport,
                localDay,
                startedAt,
                elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                null,
                device,
                new Provenance(source, staffVisible),
                qualityFlags(),
                null);
    }

    private Set<QualityFlag> qualityFlags() {
        return Arrays.stream(flags).map(QualityFlag::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
