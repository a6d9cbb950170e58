package org.twinge.notifier.deliveries;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.twinge.access.AsWorker;
import org.twinge.messaging.Database;
import org.twinge.notifier.model.Level;

/** How long deliveries have waited that nobody put off. */
@ApplicationScoped
class FindUnsent {
    private final Database database;

    FindUnsent(Database database) {
        this.database = database;
    }

    private record Oldest(Level level, long seconds) {}

    /** The age of the oldest one of each level, in seconds; held ones and those of a digest wait on purpose. */
    @Transactional
    @AsWorker
    public Map<Level, Long> oldestSeconds() {
        return database
                .read(
                        "select level, extract(epoch from now() - min(created_at))::bigint from delivery"
                                + " where state in ('PENDING', 'LEASED') group by level",
                        row -> new Oldest(Level.valueOf(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(toMap(Oldest::level, Oldest::seconds));
    }
}
