package org.twinge.notifier.deliveries;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Reason;

/** The deliveries that the caller may see, newest first. */
@ApplicationScoped
@Transactional
@AsCaller
class ListDeliveries {
    /**
     * @param state a leased delivery is being sent just now
     * @param contentFree only "log in to read" was said, because the address was not verified
     * @param nextLookAt when it is tried or decided again; null once settled
     */
    record Delivery(
            UUID id,
            UUID alertId,
            int alertRevision,
            UUID athleteId,
            UUID personId,
            Audience audience,
            Channel channel,
            Kind kind,
            Level level,
            DeliveryState state,
            Reason reason,
            boolean contentFree,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextLookAt,
            @Nullable Instant settledAt) {

        private static Delivery of(DeliveryRow row) {
            return new Delivery(
                    row.id,
                    row.alertId,
                    row.alertRevision,
                    row.athleteId,
                    row.personId,
                    row.audience,
                    row.channel,
                    row.kind,
                    row.level,
                    row.state,
                    row.reason,
                    row.contentFree,
                    row.attempts,
                    row.createdAt,
                    row.settledAt == null ? row.dueAt : null,
                    row.settledAt);
        }
    }

    private final Deliveries deliveries;

    ListDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** @param before only what comes after this one on the list; one that is unknown to the caller has nothing after it */
    List<Delivery> list(@Nullable UUID before, int limit) {
        var found = before == null
                ? deliveries.find("order by createdAt desc, id desc")
                : deliveries.find(
                        "select d from DeliveryRow d, DeliveryRow b where b.id = ?1 and (d.createdAt < b.createdAt"
                                + " or (d.createdAt = b.createdAt and d.id < b.id))"
                                + " order by d.createdAt desc, d.id desc",
                        before);
        return found.page(Page.ofSize(limit)).list().stream().map(Delivery::of).toList();
    }
}
