package org.twinge.dashboard.bodymap;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that keeps the pictures of the body, asked with the reader's own token. */
@RegisterRestClient(configKey = "injury-catalog")
interface BodyPictures {

    /** @param view {@code front}, {@code back} or {@code side} */
    @GET
    @Path("/v1/body-regions/map/{view}")
    @Produces("image/svg+xml")
    Response picture(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String tag,
            @PathParam("view") String view);
}
