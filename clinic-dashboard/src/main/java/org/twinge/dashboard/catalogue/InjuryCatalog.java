package org.twinge.dashboard.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that keeps the catalogue, asked with the reader's own token. */
@RegisterRestClient(configKey = "injury-catalog")
interface InjuryCatalog {

    /** @param kind such as {@code injuries}; only they have a kind of their own */
    @GET
    @Path("/v1/{entries}")
    Response list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String tag,
            @PathParam("entries") String entries,
            @QueryParam("q") @Nullable String asked,
            @QueryParam("region") @Nullable String region,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("audience") @Nullable String audience,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit);

    @GET
    @Path("/v1/{entries}/{id}")
    Response show(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String tag,
            @PathParam("entries") String entries,
            @PathParam("id") String id,
            @QueryParam("version") @Nullable Long version);
}
