package org.twinge.dashboard.training;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that keeps sessions, findings and load, asked with the reader's own token. */
@RegisterRestClient(configKey = "load-monitor")
interface LoadMonitor {

    /** As many as a page of that service holds. */
    int MOST = 200;

    @GET
    @Path("/v1/athletes/{id}/metrics")
    Chart chart(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID athlete,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to);

    /**
     * The newest first.
     *
     * @param cursor only sessions that started before
     */
    @GET
    @Path("/v1/sessions")
    List<Session> sessions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("athlete") UUID athlete,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("cursor") @Nullable Instant cursor,
            @QueryParam("limit") int limit);

    /** The newest first. */
    @GET
    @Path("/v1/findings")
    List<Finding> findings(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("athlete") UUID athlete,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("limit") int limit);

    /** @param meters from now on, today */
    @GET
    @Path("/v1/athletes/{id}/planned-session")
    Planned planned(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID athlete,
            @QueryParam("distance") double meters);

    /** What is worth a gentle word today. */
    @GET
    @Path("/v1/athletes/{id}/notes")
    List<Note> notes(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID athlete);

    /**
     * @param shoe the pair it is about; null for other kinds
     * @param value metres, days, weeks or steps a minute
     */
    record Note(String kind, @Nullable String shoe, double value) {}

    /** The injuries after which there are steps back to running. */
    @GET
    @Path("/v1/protocols")
    List<Protocol> protocols(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** @param clearance only a clinician starts it */
    record Protocol(String injury, Plans.Name name, boolean clearance) {}

    /** @param weeks totals by ISO week, such as 2026-W48 */
    record Chart(List<Method> metrics, List<Day> days, Map<String, Totals> weeks) {}

    /** @param id with its version */
    record Method(String id, String method) {}

    record Day(LocalDate day, String method, Map<String, Double> values, Map<String, Missing> missing) {}

    /** @param have days that are known, and the fewest it takes; null for other reasons */
    record Missing(
            String reason, @Nullable Integer have, @Nullable Integer need) {}

    record Totals(int runs, @Nullable Double distanceMeters) {}

    /** @param distanceMeters null where it is not known */
    record Session(
            LocalDate localDay, Instant startedAt, @Nullable Double distanceMeters) {}

    /** @param ratio of distances, never a risk */
    record Finding(
            LocalDate localDay, double ratio, boolean provisional, Session session, Session longest, String source) {}

    /**
     * @param answer what the rest is about
     * @param care how urgent an open report or case is; null where only its questions are open, or none comes first
     * @param explanation in English, for an answer that this page has no words for
     */
    record Planned(
            double plannedMeters,
            String answer,
            @Nullable String care,
            @Nullable Session longest,
            @Nullable Double staysWithinMeters,
            @Nullable Double ratio,
            boolean provisional,
            String explanation,
            String source) {}
}
