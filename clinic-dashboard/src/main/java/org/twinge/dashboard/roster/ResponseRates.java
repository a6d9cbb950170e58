package org.twinge.dashboard.roster;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that asks athletes how they are, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface ResponseRates {
    /** As many as one answer of that service holds. */
    int MOST = 2000;

    /** @param after the last athlete of the part before; they come by id */
    @GET
    @Path("/v1/response-rates")
    List<Rate> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") int limit);

    record Rate(UUID athleteId, int asked, int answered) {}
}
