package org.twinge.triage.reports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.requests.Requests;

/** What becomes of a report after it was sent. */
@Path("/v1/reports/{reportId}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReportVersionsResource {
    private static final Pattern REVISION = Pattern.compile("\"[1-9][0-9]{0,8}\"");

    private final AmendReport amendReport;
    private final WithdrawReport withdrawReport;
    private final ReportHistory reportHistory;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ReportVersionsResource(
            AmendReport amendReport,
            WithdrawReport withdrawReport,
            ReportHistory reportHistory,
            Vocabulary vocabulary,
            Clock clock) {
        this.amendReport = amendReport;
        this.withdrawReport = withdrawReport;
        this.reportHistory = reportHistory;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @POST
    @Path("/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "Judge the report anew with other answers",
            description = "The body is the whole report with all its answers. The versions before stay as they were."
                    + " If-Match with the revision that was read, such as \"1\", keeps two from changing the same"
                    + " version.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssessedReport.class)))
    @APIResponse(responseCode = "200", description = "The same request was answered before: the same answer")
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "No such report, or not the caller's to see")
    @APIResponse(
            responseCode = "409",
            description =
                    "The key was used for another report, or this one was withdrawn, or changed at the same moment")
    @APIResponse(responseCode = "412", description = "The report is in another revision by now")
    public Response amend(
            @PathParam("reportId") UUID reportId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") Optional<String> match,
            byte[] body) {
        Instant arrival = clock.instant();
        String checked = Requests.key(key);
        NewReport report = ReportBody.whole(body, vocabulary, clock);
        var answered = amendReport.amend(
                reportId,
                report,
                match.map(ReportVersionsResource::revision),
                arrival,
                checked,
                reportId + " " + Requests.sha256(body));
        return Response.status(answered.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(answered.document())
                .build();
    }

    private static int revision(String match) {
        if (!REVISION.matcher(match).matches()) {
            throw new BadRequestException("If-Match must be the report's revision in quotes");
        }
        return Integer.parseInt(match.substring(1, match.length() - 1));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Take the report back; what was said stays in its history")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "404", description = "No such report, or not the caller's to see")
    public void withdraw(@PathParam("reportId") UUID reportId) {
        withdrawReport.withdraw(reportId);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Who said what when: a line for each version, and one if it was withdrawn")
    @APIResponse(responseCode = "404", description = "No such report, or not the caller's to see")
    public List<ReportHistory.Line> history(@PathParam("reportId") UUID reportId) {
        List<ReportHistory.Line> lines = reportHistory.of(reportId);
        if (lines.isEmpty()) {
            throw new NotFoundException("No such report");
        }
        return lines;
    }
}
