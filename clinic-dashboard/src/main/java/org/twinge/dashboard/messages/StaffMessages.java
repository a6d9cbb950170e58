package org.twinge.dashboard.messages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that keeps what staff write, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface StaffMessages {

    /**
     * What staff wrote to the reader, the newest first.
     *
     * @param before the last message of the part before
     */
    @GET
    @Path("/v1/messages")
    List<Message> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("before") @Nullable UUID before,
            @QueryParam("limit") int limit);

    record Message(UUID messageId, Instant at, String text) {}
}
