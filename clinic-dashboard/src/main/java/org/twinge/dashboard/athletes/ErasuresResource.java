package org.twinge.dashboard.athletes;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.access.Roles;
import org.twinge.dashboard.model.Erasure;

@Path("/v1/erasures")
@RolesAllowed(Roles.OPERATOR)
@Blocking
class ErasuresResource {
    private final FindErasure findErasure;

    ErasuresResource(FindErasure findErasure) {
        this.findErasure = findErasure;
    }

    @GET
    @Path("/{athleteId}")
    @Operation(summary = "When an athlete's erasure was asked for, and which services have answered")
    public Erasure find(UUID athleteId) {
        return findErasure.find(athleteId).orElseThrow(() -> new NotFoundException("Nobody with this id was erased"));
    }
}
