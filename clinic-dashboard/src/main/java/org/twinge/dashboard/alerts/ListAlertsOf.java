package org.twinge.dashboard.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.model.Alert;

/** The alerts about one athlete, as far as the caller may see them: staff those addressed to them under consent. */
@ApplicationScoped
@Transactional
@AsCaller
public class ListAlertsOf {
    private static final int MOST = 500;

    private final Alerts alerts;
    private final Reads reads;

    ListAlertsOf(Alerts alerts, Reads reads) {
        this.alerts = alerts;
        this.reads = reads;
    }

    /** Those that were caused from one moment on and before another, newest first, without whom they reached. */
    public List<Alert> list(UUID athlete, Instant from, Instant to) {
        reads.of(athlete, AthleteSeen.What.ALERT);
        return alerts.of(athlete, from, to, MOST);
    }
}
