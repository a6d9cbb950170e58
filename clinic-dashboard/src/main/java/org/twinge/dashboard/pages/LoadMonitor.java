package org.twinge.dashboard.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that keeps sessions and findings, asked with the reader's own token. */
@RegisterRestClient(configKey = "load-monitor")
interface LoadMonitor {

    /** @param cursor only findings before this day */
    @GET
    @Path("/v1/findings")
    List<Finding> findings(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("cursor") @Nullable LocalDate cursor,
            @QueryParam("limit") int limit);

    /** @param ratio of distances, never a risk */
    record Finding(
            LocalDate localDay,
            String band,
            double ratio,
            boolean provisional,
            Session session,
            Session longest,
            Told alert,
            String source) {}

    record Session(LocalDate localDay, double distanceMeters) {}

    /** @param whyNot in plain words, unless the athlete was told */
    record Told(@Nullable String whyNot) {}
}
