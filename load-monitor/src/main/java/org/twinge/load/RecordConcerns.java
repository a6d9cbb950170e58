package org.twinge.load;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AlertRaised.RedFlags;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.Received;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.load.model.CareFirst.Case;
import org.twinge.load.model.CareFirst.Report;
import org.twinge.load.model.CareFirst.Urgency;

/** Keeps of symptom reports and cases what the planned-session check has to heed; the highest revision counts. */
@ApplicationScoped
@Transactional
@AsWorker
class RecordConcerns {
    private final AthleteLoads athletes;
    private final Concerns concerns;

    RecordConcerns(AthleteLoads athletes, Concerns concerns) {
        this.athletes = athletes;
        this.concerns = concerns;
    }

    public void record(List<Received> events) {
        Set<UUID> living = athletes.lock(
                        events.stream().map(received -> received.event().key()).collect(toSet()))
                .keySet();
        for (Received received : events) {
            if (living.contains(received.event().key())) {
                if (received.event() instanceof SymptomsAssessed report) {
                    concerns.put(report.athleteId(), report.revision(), report(report, received.causedAt()));
                } else if (received.event() instanceof SymptomsWithdrawn withdrawn) {
                    concerns.put(
                            withdrawn.athleteId(), withdrawn.revision(), nothingLeft(withdrawn, received.causedAt()));
                } else if (received.event() instanceof CaseChanged changed) {
                    concerns.put(changed.athleteId(), changed.caseId(), changed.revision(), newest(changed));
                }
            }
        }
    }

    private static Report report(SymptomsAssessed report, Instant receivedAt) {
        return new Report(
                report.reportId(),
                Concerns.urgency(report.level()),
                report.unsettled(),
                receivedAt.truncatedTo(ChronoUnit.MICROS)); // PostgreSQL's resolution
    }

    /** It stays known, so that an assessment that comes late does not bring it back. */
    private static Report nothingLeft(SymptomsWithdrawn report, Instant receivedAt) {
        return new Report(report.reportId(), Optional.empty(), false, receivedAt.truncatedTo(ChronoUnit.MICROS));
    }

    private static Case newest(CaseChanged changed) {
        boolean resolved = changed.state() == CaseChanged.State.RESOLVED;
        Set<UUID> settled = changed.alerts().stream()
                .filter(alert -> resolved || alert.withdrawn())
                .map(CaseChanged.Alert::cause)
                .filter(RedFlags.class::isInstance)
                .map(cause -> ((RedFlags) cause).reportId())
                .collect(toSet());
        return new Case(
                resolved,
                Concerns.urgency(changed.level()),
                changed.priority().contains(CaseChanged.Reason.QUESTIONS_OPEN),
                inForce(changed),
                changed.change().at().truncatedTo(ChronoUnit.MICROS),
                settled);
    }

    private static Optional<Urgency> inForce(CaseChanged changed) {
        return changed.alerts().stream()
                .filter(alert -> !alert.withdrawn())
                .flatMap(alert -> Concerns.urgency(alert.level()).stream())
                .min(naturalOrder());
    }
}
