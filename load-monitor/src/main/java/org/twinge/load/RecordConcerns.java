package org.twinge.load;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AlertRaised.RedFlags;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.PainAnswered;
import org.twinge.contracts.Received;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.model.CareFirst.Case;
import org.twinge.load.model.CareFirst.Report;
import org.twinge.load.model.CareFirst.Urgency;
import org.twinge.load.model.PainAnswer;

/**
 * Keeps of symptom reports and cases what the planned-session check and plans have to heed; the highest revision counts.
 * Plans follow from what was said of pain.
 */
@ApplicationScoped
@Transactional
@AsWorker
class RecordConcerns {
    private static final LocalDate FIRST_DAY = LocalDate.parse(Paging.FIRST_DAY);

    /** No day's load changes, but what is told of the athlete does. */
    private static final LocalDate NO_DAY = LocalDate.parse(Paging.LAST_DAY);

    private final AthleteLoads athletes;
    private final Concerns concerns;
    private final Plans plans;
    private final PlanBreaches planBreaches;
    private final LoadSeries loadSeries;
    private final Clock clock;

    RecordConcerns(
            AthleteLoads athletes,
            Concerns concerns,
            Plans plans,
            PlanBreaches planBreaches,
            LoadSeries loadSeries,
            Clock clock) {
        this.athletes = athletes;
        this.concerns = concerns;
        this.plans = plans;
        this.planBreaches = planBreaches;
        this.loadSeries = loadSeries;
        this.clock = clock;
    }

    public void record(List<Received> events) {
        Map<UUID, AthleteLoad> living = athletes.lock(
                events.stream().map(received -> received.event().key()).collect(toSet()));
        Set<UUID> said = new HashSet<>();
        for (Received received : events) {
            if (living.containsKey(received.event().key())) {
                if (received.event() instanceof SymptomsAssessed report) {
                    if (concerns.put(report.athleteId(), report.revision(), report(report, received.causedAt()))) {
                        said.add(report.athleteId());
                    }
                } else if (received.event() instanceof SymptomsWithdrawn withdrawn) {
                    if (concerns.put(
                            withdrawn.athleteId(), withdrawn.revision(), nothingLeft(withdrawn, received.causedAt()))) {
                        said.add(withdrawn.athleteId());
                    }
                } else if (received.event() instanceof PainAnswered answer) {
                    if (concerns.put(answer.athleteId(), answer.revision(), answered(answer, received.causedAt()))) {
                        said.add(answer.athleteId());
                    }
                } else if (received.event() instanceof CaseChanged changed) {
                    concerns.put(changed.athleteId(), changed.caseId(), changed.revision(), newest(changed));
                }
            }
        }
        if (!said.isEmpty()) {
            plansFollow(said, living);
        }
    }

    /** An answer may have moved to another session, and what was told about any day since a plan began may be another way. */
    private void plansFollow(Set<UUID> said, Map<UUID, AthleteLoad> athletes) {
        Instant now = clock.instant();
        planBreaches.follow(said.stream().collect(toMap(id -> id, _ -> FIRST_DAY)), athletes, now);
        loadSeries.follow(
                plans.followedBy(said).stream().collect(toMap(on -> on.plan().athleteId(), _ -> NO_DAY)), now);
    }

    private static PainAnswer painAnswer(SymptomsAssessed.Pain pain, Instant describedAt) {
        return new PainAnswer(
                describedAt.truncatedTo(ChronoUnit.MICROS),
                Stream.of(pain.worst(), pain.whileRunning())
                        .filter(Objects::nonNull)
                        .max(naturalOrder()),
                Optional.ofNullable(pain.limping()),
                Optional.ofNullable(pain.settledByNextMorning()));
    }

    private static Report report(SymptomsAssessed report, Instant receivedAt) {
        return new Report(
                report.reportId(),
                Concerns.urgency(report.level()),
                report.unsettled(),
                receivedAt.truncatedTo(ChronoUnit.MICROS), // PostgreSQL's resolution
                Optional.ofNullable(report.pain()).map(pain -> painAnswer(pain, report.reportedAt())));
    }

    /** What was answered, to a question or after a run, counts like what is reported. */
    private static Report answered(PainAnswered answer, Instant receivedAt) {
        return new Report(
                answer.answerId(),
                Optional.ofNullable(answer.level()).flatMap(Concerns::urgency),
                false,
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                Optional.of(painAnswer(answer.pain(), answer.describedAt())));
    }

    /** It stays known, so that an assessment that comes late does not bring it back. */
    private static Report nothingLeft(SymptomsWithdrawn report, Instant receivedAt) {
        return new Report(
                report.reportId(),
                Optional.empty(),
                false,
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
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
