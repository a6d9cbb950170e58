package org.twinge.access.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;
import org.twinge.messaging.Database;

/**
 * What is old goes; the database itself lets nothing younger go. So does what somebody was just looking at while the athlete
 * was erased: that transaction may have committed after the erasure's.
 */
@ApplicationScoped
@Transactional
@AsWorker
class ForgetReads {
    private final Database database;

    ForgetReads(Database database) {
        this.database = database;
    }

    /** How many rows went. */
    public int forget() {
        return database.write("delete from staff_read where slot < now() - keeps_reads_for() or is_erased(athlete_id)");
    }
}
