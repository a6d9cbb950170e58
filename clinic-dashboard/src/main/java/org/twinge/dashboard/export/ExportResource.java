package org.twinge.dashboard.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.twinge.access.Roles;
import org.twinge.access.export.ExportAnswer;

/** Everything this service keeps about the athlete who calls, as a zip. */
@Path("/v1/export")
@RolesAllowed(Roles.ATHLETE)
class ExportResource {
    private final ExportAnswer answer;

    ExportResource(ExportAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Produces(ExportAnswer.ZIP)
    public Response all(@Context HttpHeaders headers) {
        return answer.all(PersonHoldings.ALL, headers);
    }
}
