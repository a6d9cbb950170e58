package org.twinge.dashboard.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.model.Alert;

/** The alerts the caller may see: an athlete their own, staff those addressed to them under consent. */
@ApplicationScoped
@Transactional
@AsCaller
public class ListAlerts {
    private final Alerts alerts;
    private final Reads reads;

    ListAlerts(Alerts alerts, Reads reads) {
        this.alerts = alerts;
        this.reads = reads;
    }

    /**
     * @param alerts a part of them, the most urgent first, within a level the newest first
     * @param total how many there are
     * @param hasMore whether alerts follow the last one here
     * @param zone the reader's own
     */
    public record Part(List<Alert> alerts, int total, boolean hasMore, ZoneId zone) {}

    /** @param after the last alert of the part before */
    public Part list(Optional<UUID> after, int limit) {
        List<Alert> found = alerts.page(after, limit + 1);
        boolean hasMore = found.size() > limit;
        List<Alert> shown = hasMore ? found.subList(0, limit) : found;
        reads.of(shown.stream().map(Alert::athleteId).toList(), AthleteSeen.What.ALERT);
        return new Part(shown, alerts.count(), hasMore, alerts.readersZone().orElse(ZoneOffset.UTC));
    }
}
