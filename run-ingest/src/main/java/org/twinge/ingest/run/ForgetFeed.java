package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.RunRecorded.Source;

/** Forgets some of what came through a feed, as if it had told that it has them no longer. */
@ApplicationScoped
@Transactional
@AsWorker
public class ForgetFeed {
    private final RunRecords records;
    private final ForgetRuns forgetRuns;

    ForgetFeed(RunRecords records, ForgetRuns forgetRuns) {
        this.records = records;
        this.forgetRuns = forgetRuns;
    }

    /** How many were forgotten; none when nothing is left. */
    public int forget(UUID athleteId, Source source, String feed, int most) {
        List<String> some = records.external(athleteId, source, feed, most).stream()
                .map(external ->
                        Objects.requireNonNull(external.record().origin()).externalId())
                .toList();
        return forgetRuns.forget(athleteId, source, feed, some);
    }
}
