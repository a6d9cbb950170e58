package org.twinge.triage.reports;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.NUMBER;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.requests.Requests;

/** Symptom reports: the athlete's own, or by staff for an athlete who consents to their clinic. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReportsResource {
    private static final int MOST_PER_PAGE = 100;

    private final AssessReport assessReport;
    private final FindReport findReport;
    private final ListReports listReports;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ReportsResource(
            AssessReport assessReport,
            FindReport findReport,
            ListReports listReports,
            Vocabulary vocabulary,
            Clock clock) {
        this.assessReport = assessReport;
        this.findReport = findReport;
        this.listReports = listReports;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Judge a report of symptoms and keep both for ever")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = OBJECT,
                                            properties = {
                                                @SchemaProperty(name = "athleteId", type = STRING, format = "uuid"),
                                                @SchemaProperty(
                                                        name = "reportedAt",
                                                        type = STRING,
                                                        format = "date-time"),
                                                @SchemaProperty(name = "age", type = INTEGER),
                                                @SchemaProperty(name = "region", type = STRING),
                                                @SchemaProperty(name = "side", type = STRING),
                                                @SchemaProperty(name = "onsetDays", type = INTEGER),
                                                @SchemaProperty(
                                                        name = "pain",
                                                        type = NUMBER,
                                                        minimum = "0",
                                                        maximum = "10"),
                                                @SchemaProperty(name = "gait", type = STRING),
                                                @SchemaProperty(
                                                        name = "findings",
                                                        type = OBJECT,
                                                        description =
                                                                "finding code to yes, no, unknown or a number;"
                                                                        + " see /v1/report-schema. What is not there is unknown.")
                                            })))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssessedReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same request was answered before: the same answer",
            content = @Content(schema = @Schema(implementation = AssessedReport.class)))
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "No such athlete, or not the caller's to report for")
    @APIResponse(responseCode = "409", description = "The key was used for another report")
    public Response report(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        String checked = Requests.key(key);
        NewReport report = ReportBody.whole(body, vocabulary, clock);
        var answered = assessReport.assess(report, checked, Requests.sha256(body));
        return Response.status(answered.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/v1/reports/" + answered.reportId()))
                .entity(answered.document())
                .build();
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Reports the caller may see, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessedReport[].class)))
    public Response list(
            @QueryParam("athleteId") Optional<UUID> athleteId,
            @QueryParam("before") Optional<UUID> before,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @Context UriInfo uri) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new BadRequestException("limit must be from 1 to " + MOST_PER_PAGE);
        }
        var page = listReports.list(athleteId, before, limit);
        var response = Response.ok(page.reports());
        page.next()
                .map(id -> uri.getRequestUriBuilder()
                        .replaceQueryParam("before", id)
                        .build())
                .ifPresent(next -> response.links(Link.fromUri(next).rel("next").build()));
        return response.build();
    }

    @GET
    @Path("/{reportId}")
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "One report as it was answered last")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessedReport.class)))
    @APIResponse(responseCode = "404", description = "No such report, not the caller's to see, or withdrawn")
    public String find(@PathParam("reportId") UUID reportId) {
        return findReport.find(reportId).orElseThrow(() -> new NotFoundException("No such report"));
    }
}
