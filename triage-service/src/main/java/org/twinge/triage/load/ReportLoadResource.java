package org.twinge.triage.load;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;

@Path("/v1/reports/{reportId}/load-context")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReportLoadResource {
    private final FindLoad findLoad;

    ReportLoadResource(FindLoad findLoad) {
        this.findLoad = findLoad;
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "What the athlete had run when they reported",
            description = "It changed nothing about how the report was judged. What its source shows to its owner only"
                    + " is not shown to staff.")
    @APIResponse(responseCode = "404", description = "No such report, or nothing known that is the caller's to see")
    public LoadContext find(@PathParam("reportId") UUID reportId) {
        return findLoad.beside(reportId)
                .orElseThrow(() -> new NotFoundException("Nothing is known here, or not yours to see"));
    }
}
