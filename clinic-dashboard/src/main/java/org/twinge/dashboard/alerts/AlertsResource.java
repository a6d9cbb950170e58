package org.twinge.dashboard.alerts;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.Cause;
import org.twinge.dashboard.model.Level;

@Path("/v1/alerts")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Blocking
class AlertsResource {
    private final ListAlerts listAlerts;

    AlertsResource(ListAlerts listAlerts) {
        this.listAlerts = listAlerts;
    }

    /** @param ratio session over longest: a relation of distances, never a risk */
    record SpikeAnswer(LocalDate day, double sessionMeters, double longestMeters, LocalDate longestDay, double ratio) {}

    record RuleAnswer(String title, String action) {}

    /** @param unsettled emergency questions are still open: the level is "at least" */
    record RedFlagsAnswer(List<RuleAnswer> rules, boolean unsettled) {}

    /** @param name null for somebody whose name is not the caller's to know */
    record ToldAnswer(UUID personId, @Nullable String name, boolean reached, Instant at) {}

    /**
     * @param metric its name with its version; it describes training and foretells no injury
     * @param coverage share of the last 28 days whose load is known
     */
    record MetricAnswer(LocalDate day, String metric, double value, boolean above, double threshold, double coverage) {}

    /** One of spike, redFlags and metric is there. */
    record AlertAnswer(
            UUID alertId,
            UUID athleteId,
            String athlete,
            Level level,
            Instant causedAt,
            @Nullable SpikeAnswer spike,
            @Nullable RedFlagsAnswer redFlags,
            @Nullable MetricAnswer metric,
            List<ToldAnswer> told) {
        static AlertAnswer of(Alert alert) {
            return new AlertAnswer(
                    alert.id(),
                    alert.athleteId(),
                    alert.athlete(),
                    alert.level(),
                    alert.causedAt(),
                    alert.cause() instanceof Cause.Spike spike ? spike(spike) : null,
                    alert.cause() instanceof Cause.RedFlags flags ? redFlags(flags) : null,
                    alert.cause() instanceof Cause.Metric metric ? metric(metric) : null,
                    alert.told().stream()
                            .map(told -> new ToldAnswer(told.personId(), told.name(), told.reached(), told.at()))
                            .toList());
        }

        private static SpikeAnswer spike(Cause.Spike spike) {
            return new SpikeAnswer(
                    spike.day(), spike.sessionMeters(), spike.longestMeters(), spike.longestDay(), spike.ratio());
        }

        private static MetricAnswer metric(Cause.Metric metric) {
            return new MetricAnswer(
                    metric.day(),
                    metric.metric(),
                    metric.value(),
                    metric.above(),
                    metric.threshold(),
                    metric.coverage());
        }

        private static RedFlagsAnswer redFlags(Cause.RedFlags flags) {
            return new RedFlagsAnswer(
                    flags.rules().stream()
                            .map(rule -> new RuleAnswer(rule.title(), rule.action()))
                            .toList(),
                    flags.unsettled());
        }
    }

    @GET
    @Operation(summary = "Alerts, the most urgent first, within a level the newest first")
    public RestResponse<List<AlertAnswer>> list(
            @RestQuery Optional<UUID> after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit, UriInfo uri) {
        ListAlerts.Part part = listAlerts.list(after, limit);
        var response =
                ResponseBuilder.ok(part.alerts().stream().map(AlertAnswer::of).toList());
        if (part.hasMore()) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", part.alerts().getLast().id())
                    .build();
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }
}
