package org.twinge.notifier.deliveries;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
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
     * @param inDigest a digest tells it, or told it, and no message of its own
     * @param personId by webhook the webhook
     * @param contentFree only "log in to read" was said, because the address was not verified or it is no email
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
            boolean inDigest,
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
                    row.state == DeliveryState.DIGESTED || row.digestId != null,
                    row.contentFree,
                    row.attempts,
                    row.createdAt,
                    row.settledAt == null ? row.dueAt : null,
                    row.settledAt);
        }
    }

    private final Deliveries deliveries;
    private final Reads reads;

    ListDeliveries(Deliveries deliveries, Reads reads) {
        this.deliveries = deliveries;
        this.reads = reads;
    }

    /**
     * @param mine only what was meant for the caller, and not for others about the same athlete
     * @param before only what comes after this one on the list; one that is unknown to the caller has nothing after it
     */
    List<Delivery> list(boolean mine, @Nullable UUID before, int limit) {
        List<UUID> people = mine ? deliveries.peopleOfCaller() : List.of();
        Map<String, Object> named = new HashMap<>();
        named.put("mine", mine);
        named.put("people", people);
        String anchor = "";
        if (before != null) {
            anchor = ", DeliveryRow b where b.id = :before and (d.createdAt < b.createdAt"
                    + " or (d.createdAt = b.createdAt and d.id < b.id)) and";
            named.put("before", before);
        }
        List<Delivery> found = deliveries
                .find(
                        "select d from DeliveryRow d" + (before == null ? " where" : anchor)
                                + " (:mine = false or d.personId in :people) order by d.createdAt desc, d.id desc",
                        named)
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(Delivery::of)
                .toList();
        reads.of(found.stream().map(Delivery::athleteId).toList(), AthleteSeen.What.MESSAGES);
        return found;
    }
}
