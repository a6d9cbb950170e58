package org.twinge.ingest.run;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunRecorded.Provenance;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.contracts.Sport;
import org.twinge.ingest.model.Corrections;
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

    /** Beats a minute and seconds, in turn. */
    int[] secondsAtBpm;

    @Nullable
    Double perceivedExertion;

    @Nullable
    String device;

    @Enumerated(EnumType.STRING)
    Source source;

    @Nullable
    String feed;

    boolean staffVisible;
    String[] flags;
    Instant recordedAt;

    /** Before anything is believed of it. */
    static RunRow unknown(UUID id, UUID athleteId, Instant recordedAt) {
        RunRow row = new RunRow();
        row.id = id;
        row.athleteId = athleteId;
        row.contentHash = "";
        row.recordedAt = recordedAt;
        return row;
    }

    /** Takes over what is believed now: the next revision if that is something else. Whether it is. */
    boolean believe(RunRecord record, Corrections corrections) {
        RecordedActivity activity = corrections.of(record.figures());
        sport = Sport.valueOf(activity.sport().name());
        localDay = corrections.localDay() == null ? record.localDay() : corrections.localDay();
        startedAt = activity.startedAt();
        elapsedSeconds = activity.elapsedSeconds();
        movingSeconds = activity.movingSeconds();
        distanceMeters = activity.distanceMeters();
        ascentMeters = activity.ascentMeters();
        descentMeters = activity.descentMeters();
        heartRateMean = activity.heartRateMean();
        heartRateMax = activity.heartRateMax();
        cadence = activity.cadence();
        secondsAtBpm = activity.secondsAtBpm().entrySet().stream()
                .flatMapToInt(bar -> IntStream.of(bar.getKey(), bar.getValue()))
                .toArray();
        perceivedExertion = corrections.perceivedExertion();
        device = activity.device();
        source = record.source();
        feed = record.origin() == null ? null : record.origin().feed();
        staffVisible = record.staffVisible();
        flags = activity.flaws().stream().map(Enum::name).sorted().toArray(String[]::new);
        String hash = Sha256.hex(content().toString());
        boolean changed = !hash.equals(contentHash);
        revision += changed ? 1 : 0;
        contentHash = hash;
        return changed;
    }

    /** Everything but who, which and when taken in: what makes a new revision when it changes. */
    private List<@Nullable Object> content() {
        List<@Nullable Object> content = new ArrayList<>(Arrays.asList(
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
                List.of(flags)));
        if (perceivedExertion
                != null) { // runs without it, and without what came after it, keep the hash they had before
            content.add(perceivedExertion);
        }
        if (feed != null) {
            content.add(feed);
        }
        if (secondsAtBpm.length > 0) {
            content.add(Arrays.toString(secondsAtBpm));
        }
        return content;
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
                perceivedExertion,
                device,
                new Provenance(source, staffVisible, feed),
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
                perceivedExertion,
                device,
                new Provenance(source, staffVisible, feed),
                qualityFlags(),
                null,
                IntStream.range(0, secondsAtBpm.length / 2)
                        .mapToObj(i -> new RunRecorded.SecondsAt(secondsAtBpm[2 * i], secondsAtBpm[2 * i + 1]))
                        .toList());
    }

    private Set<QualityFlag> qualityFlags() {
        return Arrays.stream(flags).map(QualityFlag::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
