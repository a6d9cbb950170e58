package org.twinge.messaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Parked records, for operators: what waits and why, and another try. Contents are never shown. */
@Path("/v1/parked")
@RolesAllowed("operator")
class ParkedResource {
    private final ParkedRecords parked;
    private final ReplayParked replayParked;

    ParkedResource(ParkedRecords parked, ReplayParked replayParked) {
        this.parked = parked;
        this.replayParked = replayParked;
    }

    @GET
    public List<ParkedRecords.Parked> list(
            @QueryParam("replayed") boolean includeReplayed, @QueryParam("limit") @DefaultValue("100") int limit) {
        return parked.list(includeReplayed, Math.clamp(limit, 1, 1000));
    }

    /** 204 when taken, 404 for an unknown id, 422 when it still cannot be taken. */
    @POST
    @Path("/{id}/replay")
    public void replay(UUID id) {
        switch (replayParked.replay(id)) {
            case ReplayParked.Outcome.Done done -> {}
            case ReplayParked.Outcome.NotFound notFound -> throw new NotFoundException("No parked record has this id");
            case ReplayParked.Outcome.StillBad bad ->
                throw new WebApplicationException(
                        "Still cannot be taken: " + bad.reason(),
                        Response.status(422).build());
        }
    }
}
