package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** The calling athlete's runs, newest first. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListRuns {
    private final Caller caller;
    private final Runs runs;

    ListRuns(Caller caller, Runs runs) {
        this.caller = caller;
        this.runs = runs;
    }

    public List<Run> list(Optional<Cursor> before, int most) {
        return caller
                .athleteId()
                .map(athlete -> before.map(cursor -> runs.newestBefore(athlete, cursor, most))
                        .orElseGet(() -> runs.newest(athlete, most)))
                .orElse(List.of())
                .stream()
                .map(RunRow::run)
                .toList();
    }
}
