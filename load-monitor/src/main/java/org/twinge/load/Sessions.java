package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Session;
import org.twinge.messaging.Database;

/** The table of sessions. */
@ApplicationScoped
class Sessions {
    private final Database database;

    Sessions(Database database) {
        this.database = database;
    }

    record Owned(UUID athleteId, Session session) {}

    /**
     * The stretches, widened to the sessions they touch. Stored sessions are apart by more than the pause, so only the
     * last one that starts before a stretch and those that start in it, or within the pause after it, can be touched.
     */
    List<Stretch> touchedBy(Collection<Stretch> stretches, Duration longestPause) {
        return database.read(
                """
                select stretch.athlete_id,
                  least(from_at, first.started_at) as from_at, greatest(to_at, last.ended_at) as to_at
                from unnest(?, ?, ?) as stretch (athlete_id, from_at, to_at)
                left join lateral (
                  select started_at from session
                  where session.athlete_id = stretch.athlete_id and started_at <= from_at
                  order by started_at desc limit 1) as first on true
                left join lateral (
                  select ended_at from session
                  where session.athlete_id = stretch.athlete_id and started_at <= to_at + make_interval(secs => ?)
                  order by started_at desc limit 1) as last on true
                """,
                row -> new Stretch(
                        Database.uuid(row, "athlete_id"),
                        Database.instant(row, "from_at"),
                        Database.instant(row, "to_at")),
                column(stretches, Stretch::athleteId, UUID[]::new),
                column(stretches, Stretch::from, Instant[]::new),
                column(stretches, Stretch::to, Instant[]::new),
                longestPause.toSeconds());
    }

    /** Removes the sessions of these stretches and returns them. */
    List<Owned> remove(Collection<Stretch> stretches) {
        return database.read(
                """
                delete from session using unnest(?, ?, ?) as stretch (athlete_id, from_at, to_at)
                where session.athlete_id = stretch.athlete_id
                  and session.started_at between stretch.from_at and stretch.to_at
                returning session.*
                """,
                Sessions::owned,
                column(stretches, Stretch::athleteId, UUID[]::new),
                column(stretches, Stretch::from, Instant[]::new),
                column(stretches, Stretch::to, Instant[]::new));
    }

    void add(Collection<Owned> sessions) {
        database.write(
                """
                insert into session (athlete_id, local_day, started_at, ended_at, distance_cm, runs, doubles, staff_visible)
                select athlete_id, local_day, started_at, ended_at, distance_cm, runs::uuid[], doubles::uuid[], staff_visible
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                  as added (athlete_id, local_day, started_at, ended_at, distance_cm, runs, doubles, staff_visible)
                """,
                column(sessions, Owned::athleteId, UUID[]::new),
                column(sessions, owned -> owned.session().localDay(), LocalDate[]::new),
                column(sessions, owned -> owned.session().startedAt(), Instant[]::new),
                column(sessions, owned -> owned.session().endedAt(), Instant[]::new),
                column(sessions, owned -> centimeters(owned.session()), Long[]::new),
                column(sessions, owned -> Runs.literal(owned.session().runs()), String[]::new),
                column(sessions, owned -> Runs.literal(owned.session().doubles()), String[]::new),
                column(sessions, owned -> owned.session().staffVisible(), Boolean[]::new));
    }

    /** By athlete. */
    Map<UUID, List<Session>> on(Collection<Days> days) {
        List<Owned> sessions = database.read(
                """
                select session.* from session join unnest(?, ?, ?) as days (athlete_id, from_day, to_day)
                  on session.athlete_id = days.athlete_id and local_day between from_day and to_day
                """,
                Sessions::owned,
                column(days, Days::athleteId, UUID[]::new),
                column(days, Days::from, LocalDate[]::new),
                column(days, Days::to, LocalDate[]::new));
        return sessions.stream().collect(groupingBy(Owned::athleteId, mapping(Owned::session, toList())));
    }

    /** @param lastEnd when the last one ended */
    record Extent(LocalDate firstDay, Instant lastEnd) {}

    /** None for an athlete without sessions. */
    Map<UUID, Extent> extents(Collection<UUID> athletes) {
        record Found(UUID athleteId, Extent extent) {}
        return database
                .read(
                        """
                        select athlete_id, first.local_day, last.ended_at
                        from unnest(?) as athlete (athlete_id)
                        cross join lateral (
                          select local_day from session where session.athlete_id = athlete.athlete_id
                          order by local_day limit 1) as first
                        cross join lateral (
                          select ended_at from session where session.athlete_id = athlete.athlete_id
                          order by started_at desc limit 1) as last
                        """,
                        row -> new Found(
                                Database.uuid(row, "athlete_id"),
                                new Extent(Database.day(row, "local_day"), Database.instant(row, "ended_at"))),
                        (Object) athletes.toArray(UUID[]::new))
                .stream()
                .collect(toMap(Found::athleteId, Found::extent));
    }

    /** The day of each athlete's first known run; none for an athlete without. */
    Map<UUID, LocalDate> firstDays(Collection<UUID> athletes) {
        record First(UUID athleteId, Optional<LocalDate> day) {}
        return database
                .read(
                        """
                        select athlete_id, (
                          select min(local_day) from session where session.athlete_id = athlete.athlete_id) as first_day
                        from unnest(?) as athlete (athlete_id)
                        """,
                        row -> new First(
                                Database.uuid(row, "athlete_id"),
                                Optional.ofNullable(row.getObject("first_day", LocalDate.class))),
                        (Object) athletes.toArray(UUID[]::new))
                .stream()
                .filter(first -> first.day().isPresent())
                .collect(toMap(First::athleteId, first -> first.day().orElseThrow()));
    }

    /** The day of each athlete's newest session that staff may see; none for an athlete without. */
    Map<UUID, LocalDate> lastForStaff(Collection<UUID> athletes) {
        record Last(UUID athleteId, LocalDate day) {}
        return database
                .read("""
                        select athlete_id, last.local_day from unnest(?) as athlete (athlete_id)
                        cross join lateral (
                          select local_day from session where session.athlete_id = athlete.athlete_id and staff_visible
                          order by local_day desc limit 1) as last
                        """, row -> new Last(Database.uuid(row, "athlete_id"), Database.day(row, "local_day")), (Object)
                        athletes.toArray(UUID[]::new))
                .stream()
                .collect(toMap(Last::athleteId, Last::day));
    }

    /** The newest first, from the one before this instant on. */
    List<Session> page(UUID athleteId, LocalDate from, LocalDate to, Instant before, int limit) {
        return database.read("""
                select * from session
                where athlete_id = ? and local_day between ? and ? and started_at < ?
                order by started_at desc limit ?
                """, row -> owned(row).session(), athleteId, from, to, before, limit);
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(Database.uuid(row, "athlete_id"), session(row, ""));
    }

    /** @param prefix of the columns, where a query joins more than one session */
    static Session session(ResultSet row, String prefix) throws SQLException {
        return new Session(
                Database.day(row, prefix + "local_day"),
                Database.instant(row, prefix + "started_at"),
                Database.instant(row, prefix + "ended_at"),
                Optional.ofNullable(row.getObject(prefix + "distance_cm", Long.class))
                        .map(Distance::new),
                Database.uuids(row, prefix + "runs"),
                Database.uuids(row, prefix + "doubles"),
                row.getBoolean(prefix + "staff_visible"));
    }

    private static @Nullable Long centimeters(Session session) {
        return session.distance().map(Distance::centimeters).orElse(null);
    }
}
