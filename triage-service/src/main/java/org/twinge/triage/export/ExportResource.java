package org.twinge.triage.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.twinge.access.Roles;
import org.twinge.access.export.ExportAnswer;

/** Everything this service keeps about the athlete who calls, as far as they may read it, as a zip. */
@Path("/v1/export")
class ExportResource {
    private final ExportAnswer answer;
    private final ReportHoldings holdings;

    ExportResource(ExportAnswer answer, ReportHoldings holdings) {
        this.answer = answer;
        this.holdings = holdings;
    }

    @GET
    @RolesAllowed(Roles.ATHLETE)
    @Produces(ExportAnswer.ZIP)
    public Response all(@Context HttpHeaders headers) {
        return answer.all(holdings.all(), headers);
    }
}
