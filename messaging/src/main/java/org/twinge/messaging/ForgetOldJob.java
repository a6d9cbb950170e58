package org.twinge.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Forgets what can no longer come again: topics keep their records for 14 days, we remember for 30. */
@Singleton
class ForgetOldJob {
    private final DataSource database;

    ForgetOldJob(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "6h", delayed = "10m", identity = "forget-processed-events")
    void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from processed_event where processed_at < now() - interval '30 days'");
        }
    }
}
