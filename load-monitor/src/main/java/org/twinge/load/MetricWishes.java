package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.load.model.MetricWish;
import org.twinge.messaging.Database;

/** The metrics that clinics asked to hear about. */
@ApplicationScoped
class MetricWishes {
    static final String RULES = "metric/";

    private static final int UUID_LENGTH = 36;

    private final Database database;

    MetricWishes(Database database) {
        this.database = database;
    }

    /** A clinic's wish. */
    record Wish(UUID clinicId, MetricWish wish) {
        /** Names what is told of it; each clinic is told by itself. */
        String rule() {
            return RULES + clinicId + "/" + wish.metric().key();
        }
    }

    /** Whose wish a rule names. */
    static UUID clinic(String rule) {
        return UUID.fromString(rule.substring(RULES.length(), RULES.length() + UUID_LENGTH));
    }

    private record Asked(UUID athleteId, Optional<Wish> wish) {}

    /** In the transaction that mirrors the snapshot. */
    void keep(@Observes ClinicSnapshot clinic) {
        database.write("delete from clinic_metric_wish where clinic_id = ?", clinic.clinicId());
        database.writeAll(
                """
                insert into clinic_metric_wish (clinic_id, metric, threshold, coverage, cooldown_days)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                clinic.metricAlerts().stream()
                        .map(asked -> new Object[] {
                            clinic.clinicId(), asked.metric(), asked.threshold(), asked.coverage(), asked.cooldownDays()
                        })
                        .toList());
    }

    /** Of the clinics that each of these athletes consents to; athletes without any are left out. */
    Map<UUID, List<Wish>> about(Collection<UUID> athletes) {
        return database.read("""
                        select athlete_id, wish.* from access_consent join clinic_metric_wish wish using (clinic_id)
                        where athlete_id = any (?) order by athlete_id, clinic_id, metric
                        """, MetricWishes::asked, (Object) athletes.toArray(UUID[]::new)).stream()
                .filter(asked -> asked.wish().isPresent())
                .collect(groupingBy(
                        Asked::athleteId, mapping(asked -> asked.wish().orElseThrow(), toList())));
    }

    /** Nothing for a metric that this version does not know, or does not tell of. */
    private static Asked asked(ResultSet row) throws SQLException {
        UUID clinic = Database.uuid(row, "clinic_id");
        String key = row.getString("metric");
        double threshold = row.getDouble("threshold");
        double coverage = row.getDouble("coverage");
        int cooldown = row.getInt("cooldown_days");
        return new Asked(
                Database.uuid(row, "athlete_id"),
                MetricWish.ASKABLE.stream()
                        .filter(metric -> metric.key().equals(key))
                        .findFirst()
                        .map(metric -> new Wish(clinic, new MetricWish(metric, threshold, coverage, cooldown))));
    }
}
