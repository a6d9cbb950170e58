package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.model.Corrections;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.messaging.Ids;

/** Takes in all activities of one file of an athlete, or none. */
@ApplicationScoped
@Transactional
@AsWorker
public class ImportFile {
    /** What became of the file. */
    public sealed interface Outcome {
        /** At least one run is new. */
        record Recorded(List<UUID> runIds) implements Outcome {}

        /** Everything in it was known already. */
        record Known(List<UUID> runIds) implements Outcome {}

        /** @param reason for the person who sent the file */
        record Refused(String reason) implements Outcome {}
    }

    private final Athletes athletes;
    private final Runs runs;
    private final SourceFiles sourceFiles;
    private final CanonicalRuns canonicalRuns;
    private final Clock clock;

    ImportFile(Athletes athletes, Runs runs, SourceFiles sourceFiles, CanonicalRuns canonicalRuns, Clock clock) {
        this.athletes = athletes;
        this.runs = runs;
        this.sourceFiles = sourceFiles;
        this.canonicalRuns = canonicalRuns;
        this.clock = clock;
    }

    public Outcome take(UUID athleteId, String name, Content content, List<RecordedActivity> activities) {
        Instant now = clock.instant();
        Optional<Instant> ahead = activities.stream()
                .map(RecordedActivity::startedAt)
                .filter(start -> Ahead.isAhead(start, now))
                .findFirst();
        if (ahead.isPresent()) {
            return new Outcome.Refused(Ahead.reason(ahead.get()));
        }
        return athletes.known(athleteId)
                .map(athlete -> take(athlete, name, content, activities, now))
                .orElseThrow(UnknownAthlete::problem);
    }

    private Outcome take(
            Athletes.Athlete athlete, String name, Content content, List<RecordedActivity> activities, Instant now) {
        runs.lock(athlete.id());
        Sha256.Sum sum = Sha256.of(content);
        List<UUID> known = sourceFiles.runsOf(athlete.id(), sum.hex());
        if (!known.isEmpty()) {
            return new Outcome.Known(known);
        }
        // all twins first: activities of one file are never each other's
        List<Optional<UUID>> twins = activities.stream()
                .map(activity -> canonicalRuns.twin(athlete.id(), activity))
                .toList();
        UUID file = Ids.v7();
        sourceFiles.add(file, athlete.id(), sum, name, content, now);
        // from here on an erasure waits for us; one that came first has ended by now
        if (athletes.known(athlete.id()).isEmpty()) {
            throw UnknownAthlete.problem();
        }
        Set<UUID> runIds = new LinkedHashSet<>();
        for (int i = 0; i < activities.size(); i++) {
            RunRecord record = RunRecord.ofFile(athlete, file, activities.get(i));
            runIds.add(twins.get(i)
                    .map(twin -> {
                        canonicalRuns.join(athlete, twin, record, now);
                        return twin;
                    })
                    .orElseGet(() -> canonicalRuns.begin(athlete, record, Corrections.NONE, now)));
        }
        runIds.forEach(run -> sourceFiles.link(athlete.id(), file, run));
        List<UUID> all = new ArrayList<>(runIds);
        return twins.stream().allMatch(Optional::isPresent) ? new Outcome.Known(all) : new Outcome.Recorded(all);
    }
}
