package org.twinge.triage.reports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;
import org.twinge.triage.model.Vocabulary;

/** The interview: answers so far go in, the level so far and the next questions come out. It keeps nothing. */
@Path("/v1/assessments:preview")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AssessmentsResource {
    private final PreviewAssessment previewAssessment;
    private final Vocabulary vocabulary;
    private final Clock clock;

    AssessmentsResource(PreviewAssessment previewAssessment, Vocabulary vocabulary, Clock clock) {
        this.previewAssessment = previewAssessment;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "Judge the answers so far, and name the next questions",
            description = "The body is a report that may still be empty, see /v1/report-schema. Nothing is stored.")
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "No such athlete, or not the caller's to report for")
    public PreviewAssessment.Preview preview(byte[] body) {
        return previewAssessment.preview(ReportBody.draft(body, vocabulary, clock));
    }
}
