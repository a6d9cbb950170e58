package org.twinge.dashboard.feeds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that takes in runs, asked about its feeds with the reader's own token. */
@RegisterRestClient(configKey = "run-ingest")
interface Feeds {

    @GET
    @Path("/v1/links")
    List<Link> links(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** @param nobodyElse an empty offer is for oneself */
    @POST
    @Path("/v1/links/offers")
    @Consumes(MediaType.APPLICATION_JSON)
    Offer offer(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> nobodyElse);

    @DELETE
    @Path("/v1/links/{linkId}")
    void endLink(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("linkId") UUID linkId);

    /** 404 without a connection. */
    @GET
    @Path("/v1/feeds/strava")
    Strava strava(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** 404 where this deployment has no such feed. */
    @POST
    @Path("/v1/feeds/strava/authorizations")
    Begun begin(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @POST
    @Path("/v1/feeds/strava")
    @Consumes(MediaType.APPLICATION_JSON)
    Strava connect(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, CameBack cameBack);

    @DELETE
    @Path("/v1/feeds/strava")
    void disconnect(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /**
     * @param integration the system, by the name of its client
     * @param account the reader's id there
     * @param clinicId the clinic that made the link; null where it was the reader
     */
    record Link(
            UUID linkId,
            String integration,
            String account,
            @Nullable UUID clinicId,
            Instant linkedAt) {}

    /** @param code for the other system, which can use it once */
    record Offer(String code, Instant expiresAt) {}

    record Strava(State state, Instant connectedAt, History history) {}

    enum State {
        CONNECTED,
        /** Strava takes our access no longer. */
        RECONNECT,
        /** What came through it is being deleted. */
        ENDING
    }

    /** @param activities taken in so far of the time before */
    record History(boolean done, int activities, Instant reachedBackTo) {}

    record Begun(URI url) {}

    /** With what the browser came back from Strava. */
    record CameBack(String state, String code, String scope) {}
}
