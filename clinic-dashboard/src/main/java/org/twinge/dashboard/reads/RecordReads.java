package org.twinge.dashboard.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.Received;
import org.twinge.messaging.Database;

/** Keeps what the services tell of their readers. Nothing is kept about the erased. */
@ApplicationScoped
@Transactional
@AsWorker
class RecordReads {
    private final Database database;

    RecordReads(Database database) {
        this.database = database;
    }

    public void record(List<Received> events) {
        events.stream()
                .map(Received::event)
                .filter(AthleteSeen.class::isInstance)
                .map(AthleteSeen.class::cast)
                .sorted(Comparator.comparing(AthleteSeen::athleteId)) // so that two batches never lock crosswise
                .forEach(this::record);
    }

    private void record(AthleteSeen seen) {
        database.lockShared("events of", seen.athleteId()); // no erasure passes between the question and the commit
        database.write(
                """
                insert into staff_read (athlete_id, clinic_id, staff_id, what, slot, at)
                select ?, ?, ?, ?, ?, ? where not is_erased(?) on conflict do nothing
                """,
                seen.athleteId(),
                seen.clinicId(),
                seen.staffId(),
                seen.what().name(),
                seen.slot(),
                seen.at(),
                seen.athleteId());
    }
}
