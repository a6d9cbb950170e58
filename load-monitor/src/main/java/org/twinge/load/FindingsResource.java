package org.twinge.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.load.SessionsResource.SessionAnswer;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.AlertState.Pending;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.AlertState.Silent;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.SpikeBand;

@Path("/v1/findings")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class FindingsResource {
    private final ListFindings listFindings;
    private final Caller caller;

    FindingsResource(ListFindings listFindings, Caller caller) {
        this.listFindings = listFindings;
        this.caller = caller;
    }

    /**
     * @param ratio session over longest: a relation of distances, never a risk
     * @param explanation what was compared with what, and by how much
     * @param source the study behind the rule
     */
    record FindingAnswer(
            String rule,
            LocalDate localDay,
            SpikeBand band,
            double ratio,
            boolean provisional,
            SessionAnswer session,
            SessionAnswer longest,
            AlertAnswer alert,
            String explanation,
            String source) {
        static FindingAnswer of(ListFindings.Told told) {
            Spike spike = told.finding().spike();
            return new FindingAnswer(
                    Findings.SESSION_SPIKE,
                    told.finding().day(),
                    spike.band(),
                    spike.ratio(),
                    told.finding().provisional(),
                    SessionAnswer.of(spike.session()),
                    SessionAnswer.of(spike.longest()),
                    AlertAnswer.of(told.alert()),
                    Explanation.of(spike),
                    Explanation.SOURCE);
        }
    }

    enum AlertStatus {
        RAISED,
        PENDING,
        NOT_ALERTED
    }

    /**
     * @param dueAt when a pending alert will leave
     * @param whyNot in plain words, unless it was raised
     */
    record AlertAnswer(
            AlertStatus status,
            @Nullable Instant dueAt,
            @Nullable String whyNot) {
        static AlertAnswer of(AlertState alert) {
            String whyNot = Explanation.whyNotAlerted(alert).orElse(null);
            return switch (alert) {
                case Raised raised -> new AlertAnswer(AlertStatus.RAISED, null, whyNot);
                case Pending pending -> new AlertAnswer(AlertStatus.PENDING, pending.dueAt(), whyNot);
                case Silent silent -> new AlertAnswer(AlertStatus.NOT_ALERTED, null, whyNot);
                case Gone gone -> new AlertAnswer(AlertStatus.NOT_ALERTED, null, whyNot);
            };
        }
    }

    @GET
    @Operation(summary = "Findings, the newest first: one's own, or for staff those of a consenting athlete")
    public RestResponse<List<FindingAnswer>> list(
            @RestQuery Optional<UUID> athlete,
            @RestQuery @DefaultValue(Paging.FIRST_DAY) LocalDate from,
            @RestQuery @DefaultValue(Paging.LAST_DAY) LocalDate to,
            @RestQuery Optional<LocalDate> cursor,
            @RestQuery @DefaultValue(Paging.DEFAULT_LIMIT) @Min(1) @Max(Paging.MAX_LIMIT) int limit,
            UriInfo uri) {
        if (athlete.isEmpty() && caller.isStaff()) {
            throw new BadRequestException("Say whose findings: ?athlete=");
        }
        LocalDate before = cursor.map(Paging::known).orElse(Paging.known(to).plusDays(1));
        List<FindingAnswer> findings =
                listFindings.list(athlete, Paging.known(from), Paging.known(to), before, limit + 1).stream()
                        .map(FindingAnswer::of)
                        .toList();
        return Paging.page(findings, limit, FindingAnswer::localDay, uri);
    }
}
