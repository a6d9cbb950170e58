package org.twinge.dashboard.runs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The service that keeps runs, asked with the reader's own token. */
@RegisterRestClient(configKey = "runs")
interface Runs {

    /** Newest first; the header {@code Link} holds the cursor of what follows. */
    @GET
    @Path("/v1/runs")
    RestResponse<List<Run>> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/v1/runs/{runId}")
    FoundRun find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("runId") UUID runId);

    @POST
    @Path("/v1/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    Run enter(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> figures);

    /** @param match the revision as it was seen, in quotation marks */
    @PATCH
    @Path("/v1/runs/{runId}")
    @Consumes(MediaType.APPLICATION_JSON)
    Run correct(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("runId") UUID runId,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            Map<String, Object> figures);

    @DELETE
    @Path("/v1/runs/{runId}")
    void delete(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("runId") UUID runId);

    /** @param perceivedExertion from 0 to 10; null while it was not said */
    record Run(
            UUID runId,
            int revision,
            String sport,
            LocalDate localDay,
            Instant startedAt,
            long elapsedSeconds,
            @Nullable Double movingSeconds,
            @Nullable Double distanceMeters,
            @Nullable Double perceivedExertion,
            @Nullable String device,
            Provenance provenance,
            Set<String> flags) {
        /** After a week nobody remembers well, and the answer is taken no more. */
        private static final Duration ASKED = Duration.ofDays(7);

        /** As far as it has ended by now. */
        Instant endedAt(Clock clock) {
            Instant end = startedAt.plusSeconds(elapsedSeconds);
            return end.isAfter(clock.instant()) ? clock.instant() : end;
        }

        boolean isRecent(Clock clock) {
            return endedAt(clock).isAfter(clock.instant().minus(ASKED));
        }

        boolean isRunning() {
            return sport.endsWith("RUNNING");
        }

        /** Without pauses, where they are known. */
        double seconds() {
            return movingSeconds == null ? (double) elapsedSeconds : movingSeconds;
        }
    }

    record Provenance(String source, boolean staffVisible) {}

    record FoundRun(@JsonUnwrapped Run run, List<Source> sources) {}

    /** @param name of the file it came in */
    record Source(
            String source,
            @Nullable String feed,
            @Nullable String name,
            @Nullable String device,
            @Nullable Double distanceMeters) {}
}
