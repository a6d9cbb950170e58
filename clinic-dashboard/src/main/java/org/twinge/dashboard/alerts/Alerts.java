package org.twinge.dashboard.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.EscalationEnded;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.Cause;
import org.twinge.dashboard.model.Level;
import org.twinge.messaging.Database;

/** The tables of alerts and of whom they reached. */
@ApplicationScoped
class Alerts {
    private static final String NEWEST_REVISION = """
            insert into alert as known (athlete_id, alert_id, revision, withdrawn, level, for_staff, caused_at, session_day,
              session_meters, longest_meters, longest_day, ratio, rules, actions, unsettled, clinic_id, metric)
            values (?, ?, ?, ?, ?::alert_level, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (athlete_id, alert_id) do update set revision = excluded.revision,
              withdrawn = excluded.withdrawn, level = excluded.level, for_staff = excluded.for_staff,
              caused_at = excluded.caused_at, session_day = excluded.session_day,
              session_meters = excluded.session_meters, longest_meters = excluded.longest_meters,
              longest_day = excluded.longest_day, ratio = excluded.ratio, rules = excluded.rules,
              actions = excluded.actions, unsettled = excluded.unsettled, clinic_id = excluded.clinic_id,
              metric = excluded.metric
            where known.revision < excluded.revision
            """;

    private final Database database;
    private final Reached reached;
    private final ObjectMapper json;

    Alerts(Database database, Reached reached, ObjectMapper json) {
        this.database = database;
        this.reached = reached;
        this.json = json;
    }

    void store(AlertRaised alert) {
        List<@Nullable Object> row = new ArrayList<>(List.of(
                alert.athleteId(),
                alert.alertId(),
                alert.revision(),
                false,
                alert.level().name(),
                alert.audiences().contains(AlertRaised.Audience.STAFF),
                alert.causedAt()));
        switch (alert.cause()) {
            case AlertRaised.SessionSpike spike -> {
                row.addAll(List.of(spike.localDay(), spike.sessionMeters(), spike.longestMeters()));
                row.addAll(List.of(spike.longestDay(), spike.ratio()));
                addNulls(row, 5);
            }
            case AlertRaised.RedFlags flags -> {
                addNulls(row, 5);
                row.add(flags.rules().stream().map(AlertRaised.FiredRule::title).toArray(String[]::new));
                row.add(flags.rules().stream()
                        .map(AlertRaised.FiredRule::action)
                        .toArray(String[]::new));
                row.add(flags.unsettled());
                addNulls(row, 2);
            }
            case AlertRaised.MetricBeyond beyond -> {
                addNulls(row, 8);
                row.addAll(List.of(beyond.clinicId(), text(beyond)));
            }
            case AlertRaised.PlanBreach _, AlertRaised.Prompt _, AlertRaised.StaffMessage _ -> {
                return; // what is for the athlete alone is nothing to tell about; triage answers who was asked or told
                // what
            }
        }
        database.write(NEWEST_REVISION, row.toArray());
    }

    void store(AlertWithdrawn alert) {
        List<@Nullable Object> row =
                new ArrayList<>(List.of(alert.athleteId(), alert.alertId(), alert.revision(), true));
        addNulls(row, 1);
        row.addAll(List.of(false, alert.causedAt()));
        addNulls(row, 10);
        database.write(NEWEST_REVISION, row.toArray());
    }

    private String text(AlertRaised.MetricBeyond beyond) {
        try {
            return json.writeValueAsString(new Cause.Metric(
                    beyond.localDay(),
                    beyond.metric(),
                    beyond.value(),
                    beyond.above(),
                    beyond.threshold(),
                    beyond.coverage()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cause metric(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("metric"), Cause.Metric.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addNulls(List<@Nullable Object> row, int count) {
        for (int i = 0; i < count; i++) {
            row.add(null);
        }
    }

    void store(DeliverySettled delivery) {
        database.write(
                """
                insert into alert_delivery (athlete_id, delivery_id, alert_id, person_id, channel, outcome, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                delivery.athleteId(),
                delivery.deliveryId(),
                delivery.alertId(),
                delivery.personId(),
                delivery.channel().name(),
                delivery.outcome().name(),
                delivery.at());
    }

    void store(EscalationEnded ended) {
        database.write("""
                insert into escalation_ended (athlete_id, alert_id, alert_revision, clinic_id, at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """, ended.athleteId(), ended.alertId(), ended.alertRevision(), ended.clinicId(), ended.at());
    }

    boolean isErased(UUID athleteId) {
        return database.read("select is_erased(?)", row -> row.getBoolean(1), athleteId)
                .getFirst();
    }

    /**
     * What the caller may see, the most urgent first, within a level the newest first.
     *
     * @param after the last alert of the page before
     */
    List<Alert> page(Optional<UUID> after, int limit) {
        List<Alert> alerts = database.read("""
                select alert.*, athlete.name from alert join athlete using (athlete_id)
                where not withdrawn and (?::uuid is null or (level, - extract(epoch from caused_at), alert_id)
                  > (select level, - extract(epoch from caused_at), alert_id from alert where alert_id = ?::uuid limit 1))
                order by level, caused_at desc, alert_id limit ?
                """, this::alert, after.orElse(null), after.orElse(null), limit);
        Map<UUID, List<Alert.Told>> told = reached.of(
                alerts.stream().map(Alert::athleteId).toList(),
                alerts.stream().map(Alert::id).toList());
        return alerts.stream()
                .map(a -> new Alert(
                        a.id(),
                        a.athleteId(),
                        a.athlete(),
                        a.level(),
                        a.causedAt(),
                        a.cause(),
                        told.getOrDefault(a.id(), List.of())))
                .toList();
    }

    /** About one athlete, caused from one moment on and before another, newest first; whom they reached is left out. */
    List<Alert> of(UUID athlete, Instant from, Instant to, int limit) {
        return database.read("""
                select alert.*, athlete.name from alert join athlete using (athlete_id)
                where athlete_id = ? and not withdrawn and caused_at >= ? and caused_at < ?
                order by caused_at desc, alert_id limit ?
                """, this::alert, athlete, from, to, limit);
    }

    /** The caller's own time zone: the athlete's, or the clinic's. */
    Optional<ZoneId> readersZone() {
        return database.read("""
                        select zone from athlete where subject = caller_subject()
                        union all select zone from clinic where clinic_id = any (array(select own_clinics())) limit 1
                        """, row -> ZoneId.of(row.getString("zone"))).stream()
                .findFirst();
    }

    /** How many there are in all. */
    int count() {
        return database.read(
                        "select count(*) from alert join athlete using (athlete_id) where not withdrawn",
                        row -> row.getInt(1))
                .getFirst();
    }

    private Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                Database.uuid(row, "alert_id"),
                Database.uuid(row, "athlete_id"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                Database.instant(row, "caused_at"),
                cause(row),
                List.of());
    }

    private Cause cause(ResultSet row) throws SQLException {
        if (row.getString("metric") != null) {
            return metric(row);
        }
        return row.getArray("rules") == null ? spike(row) : redFlags(row);
    }

    private static Cause spike(ResultSet row) throws SQLException {
        return new Cause.Spike(
                row.getObject("session_day", LocalDate.class),
                row.getDouble("session_meters"),
                row.getDouble("longest_meters"),
                row.getObject("longest_day", LocalDate.class),
                row.getDouble("ratio"));
    }

    private static Cause redFlags(ResultSet row) throws SQLException {
        List<String> titles = Database.texts(row, "rules");
        List<String> actions = Database.texts(row, "actions");
        List<Cause.Rule> rules = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            rules.add(new Cause.Rule(titles.get(i), actions.get(i)));
        }
        return new Cause.RedFlags(rules, row.getBoolean("unsettled"));
    }
}
