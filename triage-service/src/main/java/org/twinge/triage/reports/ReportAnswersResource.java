package org.twinge.triage.reports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;

/** What a report says, for a form that amends it. */
@Path("/v1/reports/{reportId}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReportAnswersResource {
    private final FindAnswers findAnswers;

    ReportAnswersResource(FindAnswers findAnswers) {
        this.findAnswers = findAnswers;
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "The answers of the newest version, by finding code")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "finding code to yes, no, unknown, an option or a number")))
    @APIResponse(responseCode = "404", description = "No such report, not the caller's to see, or withdrawn")
    public String find(@PathParam("reportId") UUID reportId) {
        return findAnswers.find(reportId).orElseThrow(() -> new NotFoundException("No such report"));
    }
}
