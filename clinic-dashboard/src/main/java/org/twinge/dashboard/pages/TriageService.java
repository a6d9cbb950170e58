package org.twinge.dashboard.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.dashboard.triage.Candidates;

/** The service that keeps cases, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface TriageService {

    @GET
    @Path("/v1/cases/{caseId}")
    Found find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("caseId") UUID caseId);

    /**
     * @param step such as {@code acknowledge}
     * @param ifMatch the ETag of the case as the reader has seen it
     */
    @POST
    @Path("/v1/cases/{caseId}:{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    CaseChanged step(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("caseId") UUID caseId,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @POST
    @Path("/v1/cases/{caseId}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    CaseChanged write(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @GET
    @Path("/v1/reports/{reportId}")
    Report report(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("reportId") UUID reportId);

    /** What the athlete had run by then; 404 where nothing is known, or not for staff. */
    @GET
    @Path("/v1/reports/{reportId}/load-context")
    Load load(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("reportId") UUID reportId);

    /** @param messages what staff wrote to the athlete, oldest first */
    record Found(CaseChanged current, List<Entry> history, List<Note> notes, List<Note> messages) {
        public Found {
            messages = messages == null ? List.of() : List.copyOf(messages);
        }
    }

    /** @param candidates null where there was no catalogue */
    record Report(
            UUID reportId, Instant receivedAt, @Nullable Candidates candidates) {}

    /**
     * @param recentSpike null where no session of the 30 days before was far longer than those before it
     * @param longestRun of the 30 days up to the last run; null where no distance is known
     */
    record Load(@Nullable Spike recentSpike, @Nullable LongestRun longestRun) {}

    record Spike(LocalDate day, String band) {}

    record LongestRun(LocalDate day, double meters) {}

    record Entry(
            Instant at,
            String what,
            @Nullable UUID staffId,
            String level,
            @Nullable UUID assignee) {}

    record Note(UUID staffId, Instant at, String text) {}
}
