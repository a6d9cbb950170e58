package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.Finding;

/** An athlete's findings and what was told about them, as far as the caller may see them. */
@ApplicationScoped
@Transactional
@AsCaller
class ListFindings {
    private final Caller caller;
    private final Findings findings;
    private final Alerts alerts;
    private final Reads reads;

    ListFindings(Caller caller, Findings findings, Alerts alerts, Reads reads) {
        this.caller = caller;
        this.findings = findings;
        this.alerts = alerts;
        this.reads = reads;
    }

    record Told(Finding finding, AlertState alert) {}

    /** @param athlete the caller's own if empty */
    public List<Told> list(Optional<UUID> athlete, LocalDate from, LocalDate to, LocalDate before, int limit) {
        return athlete.or(caller::athleteId)
                .map(whose -> {
                    reads.of(whose, AthleteSeen.What.TRAINING);
                    return told(whose, findings.page(whose, from, to, before, limit));
                })
                .orElse(List.of());
    }

    private List<Told> told(UUID athlete, List<Finding> page) {
        Map<AthleteDay, AlertState> states = alerts.on(
                Findings.SESSION_SPIKE,
                page.stream()
                        .map(finding -> new Days(athlete, finding.day(), finding.day()))
                        .toList());
        return page.stream()
                .map(finding ->
                        new Told(finding, states.getOrDefault(new AthleteDay(athlete, finding.day()), Gone.NEVER_TOLD)))
                .toList();
    }
}
