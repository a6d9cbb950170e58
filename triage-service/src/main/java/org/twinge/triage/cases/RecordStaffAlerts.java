package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.contracts.Received;
import org.twinge.messaging.Ids;
import org.twinge.triage.cases.model.Case;
import org.twinge.triage.cases.model.CaseAlert;

/**
 * Puts every alert for staff into a case: the athlete's open one, or a new one. Only an alert for staff: others may rest
 * on data that their source shows to its owner only, and may not even move a case in the list.
 */
@ApplicationScoped
public class RecordStaffAlerts {
    private final Cases cases;
    private final CaseAlerts alerts;
    private final CaseRecords records;
    private final Clock clock;

    RecordStaffAlerts(Cases cases, CaseAlerts alerts, CaseRecords records, Clock clock) {
        this.cases = cases;
        this.alerts = alerts;
        this.records = records;
        this.clock = clock;
    }

    /** Repeated and late revisions change nothing; nothing is kept about the erased. */
    @Transactional
    @AsWorker
    public void record(List<Received> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<UUID> living = cases.lockAthletes(
                events.stream().map(received -> received.event().key()).toList());
        for (Received received : events) {
            if (living.contains(received.event().key())) {
                Instant since = received.causedAt().isBefore(now) ? received.causedAt() : now;
                if (received.event() instanceof AlertRaised raised) {
                    raised(raised, since, now);
                } else if (received.event() instanceof AlertWithdrawn withdrawn) {
                    ended(withdrawn.athleteId(), withdrawn.alertId(), withdrawn.revision(), since, now);
                }
            }
        }
    }

    private void raised(AlertRaised raised, Instant since, Instant now) {
        if (!raised.audiences().contains(AlertRaised.Audience.STAFF)) {
            ended(raised.athleteId(), raised.alertId(), raised.revision(), since, now);
            return;
        }
        alerts.ifNewer(raised.athleteId(), raised.alertId(), raised.revision()).ifPresent(news -> {
            CaseChanged.Alert alert = CaseDocument.alert(raised);
            UUID caseId = caseOf(raised.athleteId(), news, alert)
                    .map(row -> hear(row, alert, since, now))
                    .orElseGet(() -> open(raised.athleteId(), alert, since, now));
            if (!news.caseId().equals(Optional.of(caseId))) {
                alerts.putInto(raised.athleteId(), raised.alertId(), caseId);
            }
        });
    }

    /** Withdrawn, or no longer for staff. */
    private void ended(UUID athleteId, UUID alertId, int revision, Instant since, Instant now) {
        alerts.ifNewer(athleteId, alertId, revision)
                .flatMap(CaseAlerts.News::caseId)
                .flatMap(cases::lock)
                .ifPresent(row -> {
                    CaseChanged.Alert known =
                            CaseDocument.byId(records.read(row).alerts()).get(alertId);
                    if (known != null && !known.withdrawn()) {
                        hear(row, CaseDocument.withdrawn(known, revision), since, now);
                    }
                });
    }

    /** The case the alert is in, if it still takes it; else the athlete's open one. */
    private Optional<CaseRow> caseOf(UUID athleteId, CaseAlerts.News news, CaseChanged.Alert alert) {
        return news.caseId()
                .flatMap(cases::lock)
                .filter(row -> CaseDocument.caseOf(records.read(row)).takes(CaseDocument.alert(alert)))
                .or(() -> cases.lockUnresolved(athleteId));
    }

    private UUID hear(CaseRow row, CaseChanged.Alert alert, Instant since, Instant now) {
        CaseChanged document = records.read(row);
        Case before = CaseDocument.caseOf(document);
        CaseAlert news = CaseDocument.alert(alert);
        var all = CaseDocument.byId(document.alerts());
        What what = what(before.alert(news.id()), news);
        all.put(alert.alertId(), alert);
        records.change(row, before.heard(news, since), all, new CaseChanged.Change(what, now, null, news.id()));
        return row.caseId;
    }

    private UUID open(UUID athleteId, CaseChanged.Alert alert, Instant since, Instant now) {
        boolean recentInjury = cases.hadInjurySince(
                athleteId, now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(1));
        Case opened = Case.opened(Ids.v7(), athleteId, CaseDocument.alert(alert), recentInjury, since);
        return records.open(opened, alert, new CaseChanged.Change(What.OPENED, now, null, alert.alertId())).caseId;
    }

    private static What what(Optional<CaseAlert> known, CaseAlert news) {
        if (known.isEmpty()) {
            return What.ALERT_ADDED;
        }
        if (news.withdrawn()) {
            return What.ALERT_WITHDRAWN;
        }
        if (news.level().isAbove(known.get().level())) {
            return What.ALERT_RAISED;
        }
        return known.get().level().isAbove(news.level()) ? What.ALERT_LOWERED : What.ALERT_CHANGED;
    }
}
