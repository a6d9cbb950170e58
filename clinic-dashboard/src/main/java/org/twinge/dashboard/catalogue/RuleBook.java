package org.twinge.dashboard.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.twinge.dashboard.model.Level;

/** Triage's rule book, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface RuleBook {

    @GET
    @Path("/v1/rulebook")
    InForce inForce(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    record InForce(List<Rule> rules) {}

    /** @param title the clinical phrase */
    record Rule(String id, String title, Level level) {}
}
