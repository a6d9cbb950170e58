package org.twinge.dashboard.alerts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled;
import org.twinge.dashboard.model.Alert;
import org.twinge.messaging.Database;

/** Whom messages about alerts reached, as far as the reader may know. */
@ApplicationScoped
public class Reached {
    private final Database database;

    Reached(Database database) {
        this.database = database;
    }

    private record AlertTold(UUID alertId, Alert.Told told) {}

    /** By alert, in the order of time. Whoever was reached on one channel was reached. */
    public Map<UUID, List<Alert.Told>> of(Collection<UUID> athletes, Collection<UUID> alerts) {
        return database
                .read(
                        """
                        select alert_id, person_id, outcome, at, coalesce(athlete.name, colleague.name) as name
                        from alert_delivery delivery
                        left join athlete on athlete.athlete_id = delivery.person_id
                        left join lateral (select name from staff where staff_id = delivery.person_id limit 1) colleague on true
                        where delivery.athlete_id = any (?) and alert_id = any (?)
                          and not (outcome = 'UNDELIVERABLE' and exists (
                            select from alert_delivery another
                            where another.athlete_id = delivery.athlete_id and another.alert_id = delivery.alert_id
                              and another.person_id = delivery.person_id and another.channel <> delivery.channel
                              and another.outcome = 'SENT'))
                        order by at, delivery_id
                        """,
                        row -> new AlertTold(
                                Database.uuid(row, "alert_id"),
                                new Alert.Told(
                                        Database.uuid(row, "person_id"),
                                        row.getString("name"),
                                        row.getString("outcome").equals(DeliverySettled.Outcome.SENT.name()),
                                        Database.instant(row, "at"))),
                        athletes.stream().distinct().toArray(UUID[]::new),
                        alerts.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(AlertTold::alertId, mapping(AlertTold::told, toList())));
    }
}
