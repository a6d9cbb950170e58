package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Outbox;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.athletes.Athletes;

/**
 * Judges a report anew with other answers. The versions before stay as they were; the alert keeps its id and is raised,
 * lowered or withdrawn.
 */
@ApplicationScoped
public class AmendReport {
    private final Caller caller;
    private final Athletes athletes;
    private final Reports reports;
    private final Assessments assessments;
    private final Judgements judgements;
    private final ReportAlerts alerts;
    private final Outbox outbox;
    private final Reads reads;

    AmendReport(
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

    /**
     * Of two who change the same version at the same time the second is refused: they have not seen what the first said.
     *
     * @param report all answers, not only the changed ones
     * @param read the revision the caller read; without it, whichever was there when the request came in
     * @param arrival when that was
     */
    @Transactional
    @AsCaller
    public AssessReport.Answered amend(
            UUID reportId,
            NewReport report,
            Optional<Integer> read,
            Instant arrival,
            String idempotencyKey,
            String bodyHash) {
        ReportRow newest = reports.newest(reportId).orElseThrow(() -> new NotFoundException("No such report"));
        reads.of(newest.athleteId, AthleteSeen.What.REPORT);
        var request = new Judgements.Request(caller.subject(), idempotencyKey, bodyHash);
        var earlier = reports.earlier(newest.athleteId, request);
        if (earlier.isPresent()) {
            return AssessReport.repeat(earlier.get(), bodyHash, assessments);
        }
        if (reports.isWithdrawn(newest)) {
            throw new ClientErrorException("This report was withdrawn; send a new one", Response.Status.CONFLICT);
        }
        if (read.filter(revision -> revision != newest.revision).isPresent()) {
            throw new ClientErrorException(
                    "This report is in revision " + newest.revision + " by now; read it again",
                    Response.Status.PRECONDITION_FAILED);
        }
        if (read.isEmpty() && newest.receivedAt.isAfter(arrival)) {
            throw new ClientErrorException(
                    "This report was changed at the same moment; read it again", Response.Status.CONFLICT);
        }
        if (report.athleteId().filter(id -> !id.equals(newest.athleteId)).isPresent()) {
            throw new BadRequestException("An amendment is about the same athlete");
        }
        Athlete athlete = athletes.find(newest.athleteId).orElseThrow(AssessReport::unknownAthlete);
        var kept = judgements.judge(athlete, newest, report, request);
        if (kept.isEmpty()) {
            return AssessReport.repeat(
                    reports.earlier(newest.athleteId, request).orElseThrow(), bodyHash, assessments);
        }
        AssessedReport assessed = kept.get().report();
        var told = new ArrayList<>(List.of(kept.get().told()));
        alerts.revised(assessed).ifPresent(told::add);
        outbox.publish(told);
        return new AssessReport.Answered(assessed.reportId(), kept.get().document(), true);
    }
}
