package org.twinge.load;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.load.model.Distance;
import org.twinge.messaging.Database;

/** What the table of runs tells of shoes and cadence, of the running that counts. */
@ApplicationScoped
class Wear {
    private static final String COUNTED = """
             and run.running
             and not exists (
               select from run as merged
               where merged.athlete_id = run.athlete_id and merged.supersedes <> '{}'
                 and run.run_id = any (merged.supersedes))
             and run.run_id <> all (coalesce((
               select doubles from session
               where session.athlete_id = run.athlete_id and session.started_at <= run.started_at
               order by session.started_at desc limit 1), '{}'))
            """;

    private final Database database;

    Wear(Database database) {
        this.database = database;
    }

    /** How far each athlete ran in each pair of shoes, as far as the distances are known. */
    Map<UUID, SortedMap<String, Distance>> shoes(Collection<UUID> athletes) {
        record Worn(UUID athleteId, String shoe, Distance far) {}
        List<Worn> worn = database.read(
                """
                select athlete_id, shoe, sum(distance_cm) as distance_cm from run
                where athlete_id = any (?) and shoe is not null and distance_cm is not null
                """ + COUNTED + " group by athlete_id, shoe",
                row -> new Worn(
                        Database.uuid(row, "athlete_id"),
                        row.getString("shoe"),
                        new Distance(row.getLong("distance_cm"))),
                (Object) athletes.toArray(UUID[]::new));
        return worn.stream()
                .collect(groupingBy(
                        Worn::athleteId,
                        collectingAndThen(
                                toMap(Worn::shoe, Worn::far, (one, _) -> one, TreeMap::new), shoes -> shoes)));
    }

    /** Of each athlete the cadence of the newest run that knows it. */
    Map<UUID, Double> cadence(Collection<UUID> athletes) {
        record Stepped(UUID athleteId, double cadence) {}
        return database
                .read(
                        """
                        select athlete.id, newest.cadence from unnest(?) as athlete (id)
                        cross join lateral (
                          select cadence from run
                          where run.athlete_id = athlete.id and cadence is not null
                        """ + COUNTED + " order by started_at desc, run_id desc limit 1) as newest",
                        row -> new Stepped(Database.uuid(row, "id"), row.getDouble("cadence")),
                        (Object) athletes.toArray(UUID[]::new))
                .stream()
                .collect(toMap(Stepped::athleteId, Stepped::cadence));
    }
}
