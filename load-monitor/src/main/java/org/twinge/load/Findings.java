package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.Finding;
import org.twinge.load.model.SpikeBand;
import org.twinge.load.model.TrainingSoFar.LastSpike;
import org.twinge.messaging.Database;

/** The table of findings; today they have one rule. */
@ApplicationScoped
class Findings {
    static final String SESSION_SPIKE = "session-spike";

    private static final String FINDING_WITH_SESSIONS = """
            select finding.athlete_id, band, ratio, provisional,
              s.local_day as session_local_day, s.started_at as session_started_at, s.ended_at as session_ended_at,
              s.distance_cm as session_distance_cm, s.runs as session_runs, s.doubles as session_doubles,
              s.staff_visible as session_staff_visible,
              l.local_day as longest_local_day, l.started_at as longest_started_at, l.ended_at as longest_ended_at,
              l.distance_cm as longest_distance_cm, l.runs as longest_runs, l.doubles as longest_doubles,
              l.staff_visible as longest_staff_visible
            from finding
            join session s on s.athlete_id = finding.athlete_id and s.started_at = session_started_at
            join session l on l.athlete_id = finding.athlete_id and l.started_at = longest_started_at
            """;

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    record Owned(UUID athleteId, Finding finding) {
        AthleteDay athleteDay() {
            return new AthleteDay(athleteId, finding.day());
        }
    }

    /** Puts these findings in the place of all that were stored for these days. */
    void replace(Collection<Days> days, Collection<Owned> findings) {
        database.write(
                """
                delete from finding using unnest(?, ?, ?) as days (athlete_id, from_day, to_day)
                where finding.athlete_id = days.athlete_id and local_day between from_day and to_day
                """,
                column(days, Days::athleteId, UUID[]::new),
                column(days, Days::from, LocalDate[]::new),
                column(days, Days::to, LocalDate[]::new));
        add(findings);
    }

    /** On days without any. */
    void add(Collection<Owned> findings) {
        database.write(
                """
                insert into finding (athlete_id, rule, local_day, band, ratio, session_started_at, longest_started_at,
                  provisional, staff_visible)
                select athlete_id, ?, local_day, band, ratio, session_started_at, longest_started_at,
                  provisional, staff_visible
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as found (athlete_id, local_day, band, ratio, session_started_at,
                  longest_started_at, provisional, staff_visible)
                """,
                SESSION_SPIKE,
                column(findings, Owned::athleteId, UUID[]::new),
                column(findings, owned -> owned.finding().day(), LocalDate[]::new),
                column(findings, owned -> owned.finding().spike().band().name(), String[]::new),
                column(findings, owned -> owned.finding().spike().ratio(), Double[]::new),
                column(findings, owned -> owned.finding().spike().session().startedAt(), Instant[]::new),
                column(findings, owned -> owned.finding().spike().longest().startedAt(), Instant[]::new),
                column(findings, owned -> owned.finding().provisional(), Boolean[]::new),
                column(findings, owned -> owned.finding().staffVisible(), Boolean[]::new));
    }

    Map<AthleteDay, Finding> of(Collection<AthleteDay> days) {
        return database
                .read(
                        FINDING_WITH_SESSIONS + """
                        join unnest(?, ?) as wanted (athlete_id, local_day)
                          on finding.athlete_id = wanted.athlete_id and finding.local_day = wanted.local_day
                        """,
                        Findings::owned,
                        column(days, AthleteDay::athleteId, UUID[]::new),
                        column(days, AthleteDay::day, LocalDate[]::new))
                .stream()
                .collect(toMap(Owned::athleteDay, Owned::finding));
    }

    /** The newest of each athlete; none for an athlete without. */
    Map<UUID, LastSpike> last(Collection<UUID> athletes) {
        record Found(UUID athleteId, LastSpike spike) {}
        return database
                .read(
                        """
                        select newest.* from unnest(?) as wanted (athlete_id)
                        cross join lateral (
                          select * from finding where finding.athlete_id = wanted.athlete_id and rule = ?
                          order by local_day desc limit 1) as newest
                        """,
                        row -> new Found(
                                Database.uuid(row, "athlete_id"),
                                new LastSpike(
                                        Database.day(row, "local_day"),
                                        SpikeBand.valueOf(row.getString("band")),
                                        row.getBoolean("provisional"),
                                        row.getBoolean("staff_visible"))),
                        athletes.toArray(UUID[]::new),
                        SESSION_SPIKE)
                .stream()
                .collect(toMap(Found::athleteId, Found::spike));
    }

    /** The newest first, from the one before this day on. */
    List<Finding> page(UUID athleteId, LocalDate from, LocalDate to, LocalDate before, int limit) {
        return database.read(
                FINDING_WITH_SESSIONS + """
                where finding.athlete_id = ? and finding.local_day between ? and ? and finding.local_day < ?
                order by finding.local_day desc limit ?
                """, row -> owned(row).finding(), athleteId, from, to, before, limit);
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                Database.uuid(row, "athlete_id"),
                new Finding(
                        new Spike(
                                Sessions.session(row, "session_"),
                                Sessions.session(row, "longest_"),
                                row.getDouble("ratio"),
                                SpikeBand.valueOf(row.getString("band"))),
                        row.getBoolean("provisional")));
    }
}
