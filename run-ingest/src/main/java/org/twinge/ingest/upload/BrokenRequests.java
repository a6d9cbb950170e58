package org.twinge.ingest.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** An upload that breaks off in the middle is a bad request; reading it is the only I/O that ends here. */
class BrokenRequests {
    @ServerExceptionMapper
    public Response brokenOff(IOException e) {
        return HttpProblem.valueOf(Response.Status.BAD_REQUEST, "The upload broke off or is not well formed.")
                .toResponse();
    }
}
