package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Outbox;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.athletes.Athletes;

/** Judges a report, keeps both for ever, and tells whoever has to know. */
@ApplicationScoped
public class AssessReport {
    private final Caller caller;
    private final Athletes athletes;
    private final Reports reports;
    private final Assessments assessments;
    private final Judgements judgements;
    private final ReportAlerts alerts;
    private final Outbox outbox;
    private final Reads reads;

    AssessReport(
            Caller caller,
            Athletes athletes,
            Reports reports,
            Assessments assessments,
            Judgements judgements,
            ReportAlerts alerts,
            Outbox outbox,
            Reads reads) {
        this.caller = caller;
        this.athletes = athletes;
        this.reports = reports;
        this.assessments = assessments;
        this.judgements = judgements;
        this.alerts = alerts;
        this.outbox = outbox;
        this.reads = reads;
    }

    /** @param created false if the same request was answered before: this is that answer */
    public record Answered(UUID reportId, String document, boolean created) {}

    @Transactional
    @AsCaller
    public Answered assess(NewReport report, String idempotencyKey, String bodyHash) {
        Athlete athlete = (report.athleteId().isPresent()
                        ? report.athleteId().flatMap(athletes::find)
                        : athletes.caller())
                .orElseThrow(AssessReport::unknownAthlete);
        reads.of(athlete.id(), AthleteSeen.What.REPORT);
        var request = new Judgements.Request(caller.subject(), idempotencyKey, bodyHash);
        var kept = judgements.judge(athlete, null, report, request);
        if (kept.isEmpty()) {
            return repeat(reports.earlier(athlete.id(), request).orElseThrow(), bodyHash, assessments);
        }
        AssessedReport assessed = kept.get().report();
        var told = new ArrayList<>(List.of(kept.get().told()));
        alerts.first(assessed).ifPresent(told::add);
        outbox.publish(told);
        return new Answered(assessed.reportId(), kept.get().document(), true);
    }

    static Answered repeat(ReportRow earlier, String bodyHash, Assessments assessments) {
        if (!earlier.bodyHash.equals(bodyHash)) {
            throw new ClientErrorException(
                    "This Idempotency-Key was used for another report", Response.Status.CONFLICT);
        }
        return new Answered(earlier.firstId(), assessments.findById(earlier.reportId).document, false);
    }

    static NotFoundException unknownAthlete() {
        return new NotFoundException("No such athlete, or not yet known here");
    }
}
