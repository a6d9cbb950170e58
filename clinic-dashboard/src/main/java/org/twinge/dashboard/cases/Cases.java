package org.twinge.dashboard.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.dashboard.alerts.Reached;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.CareCase;
import org.twinge.dashboard.model.WorkFilter;
import org.twinge.dashboard.model.WorkFilter.Shown;
import org.twinge.messaging.Database;

/** The table of cases; row-level security narrows every query to those of athletes who consent to the reader's clinic. */
@ApplicationScoped
class Cases {
    private final Database database;
    private final CaseReader reader;
    private final Reached reached;

    Cases(Database database, CaseReader reader, Reached reached) {
        this.database = database;
        this.reader = reader;
        this.reached = reached;
    }

    /** @param allTold when everybody at a clinic had been told of one of its alerts in vain */
    private record Row(
            CaseChanged now, String athlete, @Nullable Instant allTold) {}

    private static final String CASE = """
            select document, athlete.name, (
              select max(at) from escalation_ended ended
              where ended.athlete_id = care_case.athlete_id and exists (
                select 1 from jsonb_array_elements(document::jsonb -> 'alerts') about
                where ended.alert_id = (about ->> 'alertId')::uuid
                and ended.alert_revision = (about ->> 'revision')::integer)) as all_told
            from care_case join athlete using (athlete_id)
            """;

    /**
     * By level, then priority, then age.
     *
     * @param after the last case of the part before
     */
    List<CareCase> page(WorkFilter filter, Optional<UUID> after, int limit) {
        return cases(
                CASE + """
                where state = any (?) and (?::text is null or level = ?::alert_level)
                and position(lower(?) in lower(athlete.name)) > 0
                and (not ? or assignee in (select staff_id from staff where subject = caller_subject()))
                and (?::uuid is null or (level, - priority, opened_at, case_id)
                  > (select level, - priority, opened_at, case_id from care_case where case_id = ?::uuid))
                order by level, - priority, opened_at, case_id limit ?
                """,
                filter.shown().states().stream().map(Enum::name).toArray(String[]::new),
                filter.level().map(Enum::name).orElse(null),
                filter.level().map(Enum::name).orElse(null),
                filter.name(),
                filter.mine(),
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    Optional<CareCase> find(UUID caseId) {
        return cases(CASE + "where case_id = ?", caseId).stream().findFirst();
    }

    /** What the reader did a moment ago. */
    List<CareCase> changedByReader(Instant since) {
        return cases(CASE + """
                where changed_by in (select staff_id from staff where subject = caller_subject()) and changed_at > ?
                order by changed_at desc
                """, since);
    }

    private List<CareCase> cases(String sql, @Nullable Object... parameters) {
        List<Row> rows = database.read(
                sql,
                row -> new Row(
                        reader.read(row.getString("document")),
                        row.getString("name"),
                        row.getObject("all_told") == null ? null : Database.instant(row, "all_told")),
                parameters);
        Map<UUID, List<Alert.Told>> told = reached.of(
                rows.stream().map(row -> row.now().athleteId()).toList(),
                rows.stream()
                        .flatMap(row -> CaseReader.alerts(row.now()).stream())
                        .toList());
        return rows.stream()
                .map(row -> CaseReader.of(
                        row.now(),
                        row.athlete(),
                        row.allTold(),
                        CaseReader.alerts(row.now()).stream()
                                .flatMap(alert -> told.getOrDefault(alert, List.of()).stream())
                                .toList()))
                .toList();
    }

    Map<Shown, Integer> counts() {
        Map<String, Integer> byState = database
                .read(
                        "select state, count(*) from care_case join athlete using (athlete_id) group by state",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return java.util.Arrays.stream(Shown.values())
                .collect(Collectors.toMap(
                        shown -> shown,
                        shown -> shown.states().stream()
                                .mapToInt(state -> byState.getOrDefault(state.name(), 0))
                                .sum()));
    }

    /** The reader and their colleagues by id. */
    Map<UUID, String> staff() {
        return database
                .read(
                        "select distinct on (staff_id) staff_id, name from staff order by staff_id",
                        row -> Map.entry(Database.uuid(row, "staff_id"), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who of the reader's colleagues, the reader among them, may have a case of this athlete. */
    Map<UUID, String> staffOf(UUID athleteId) {
        return database
                .read("""
                        select distinct on (staff_id) staff_id, name from staff join consent using (clinic_id)
                        where athlete_id = ? order by staff_id
                        """, row -> Map.entry(Database.uuid(row, "staff_id"), row.getString("name")), athleteId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The clinic's time zone. */
    Optional<ZoneId> readersZone() {
        return database
                .read(
                        "select zone from clinic where clinic_id = any (array(select own_clinics())) limit 1",
                        row -> ZoneId.of(row.getString("zone")))
                .stream()
                .findFirst();
    }
}
