package org.twinge.dashboard.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The service that keeps the rule book, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface PublishedRules {

    /** The rule book in force, as published. */
    @GET
    @Path("/v1/rulebook")
    JsonNode inForce(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
