package org.twinge.dashboard.triage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;

/** What triage keeps of pain over time, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
public interface PainOverTime {

    /** Newest first, from a moment on and before another. */
    @GET
    @Path("/v1/pain")
    List<Said> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("athleteId") UUID athlete,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to);

    /** @param body {@code pain}, {@code runEndedAt}, and {@code gait} where it was said */
    @PUT
    @Path("/v1/pain/runs/{runId}")
    @Consumes(MediaType.APPLICATION_JSON)
    void answer(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("runId") UUID runId,
            Map<String, Object> body);

    enum Source {
        REPORT,
        QUESTION,
        RUN
    }

    /**
     * One thing that was said.
     *
     * @param id of the report, the question, or the run
     * @param pain from 0 to 10; null where a report does not say
     * @param gait null where it was not said
     * @param region null where it was not said
     * @param level null where no rule fired on an answer
     */
    record Said(
            Source source,
            UUID id,
            Instant at,
            @Nullable Double pain,
            @Nullable String gait,
            @Nullable String region,
            @Nullable Level level) {}
}
