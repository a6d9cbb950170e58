package org.twinge.dashboard.practice;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;

/** The service that tells a clinic's own systems, asked with the reader's own token. */
@RegisterRestClient(configKey = "notifier")
interface ClinicWebhooks {

    @GET
    @Path("/v1/clinics/{clinicId}/webhooks")
    List<Listed> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("clinicId") UUID clinicId);

    /** 400 where it cannot be kept as it is, 404 where webhooks are not set up, 409 where there are too many. */
    @POST
    @Path("/v1/clinics/{clinicId}/webhooks")
    @Consumes(MediaType.APPLICATION_JSON)
    Made add(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("clinicId") UUID clinicId,
            Wanted wanted);

    @DELETE
    @Path("/v1/clinics/{clinicId}/webhooks/{id}")
    void remove(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("clinicId") UUID clinicId,
            @PathParam("id") UUID id);

    /** @param host of its address only where it leads: the rest is often a secret */
    record Listed(UUID id, String host, Terms terms, Instant since) {}

    /**
     * @param minimum the gentlest level that it is told of
     * @param withLevel whether it is told the level too
     */
    record Terms(String format, Level minimum, boolean withLevel, String language) {}

    /** @param secret signs what is written there; it is told this once */
    record Made(UUID id, String secret) {}

    record Wanted(
            @Nullable String address,
            @Nullable String format,
            @Nullable String minimum,
            boolean withLevel,
            @Nullable String language) {}
}
