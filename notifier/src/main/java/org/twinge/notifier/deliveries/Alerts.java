package org.twinge.notifier.deliveries;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.twinge.messaging.Database;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {
    /** For what is no query of rows: each native query of Hibernate's leaves an entry in a cache that is then searched. */
    private final Database database;

    Alerts(Database database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else decides about this alert. */
    void lock(UUID alertId) {
        database.read("select pg_advisory_xact_lock(hashtextextended(?, 0))", locked -> true, alertId.toString());
    }

    /** What is decided about one alert is written, and the rows make room for the next one's. */
    void writeAndForget() {
        getEntityManager().flush();
        getEntityManager().clear();
    }

    /** Oldest first. */
    List<AlertRow> revisions(UUID athleteId, UUID alertId) {
        return list("athleteId = ?1 and alertId = ?2 order by revision", athleteId, alertId);
    }

    boolean isErased(UUID athleteId) {
        return database.readOne("select is_erased(?)", row -> row.getBoolean(1), athleteId)
                .orElseThrow();
    }
}
