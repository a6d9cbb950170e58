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
import org.twinge.load.model.Distance;
import org.twinge.load.model.Session;

@Path("/v1/sessions")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class SessionsResource {
    private static final String LAST_INSTANT = "2201-01-02T00:00:00Z";

    private final ListSessions listSessions;
    private final Caller caller;

    SessionsResource(ListSessions listSessions, Caller caller) {
        this.listSessions = listSessions;
        this.caller = caller;
    }

    /**
     * @param distanceMeters null where the distance of one of its runs is not known
     * @param runs the recordings that count
     * @param doubles recordings of running that is counted already
     */
    record SessionAnswer(
            LocalDate localDay,
            Instant startedAt,
            Instant endedAt,
            @Nullable Double distanceMeters,
            List<UUID> runs,
            List<UUID> doubles) {
        static SessionAnswer of(Session session) {
            return new SessionAnswer(
                    session.localDay(),
                    session.startedAt(),
                    session.endedAt(),
                    session.distance().map(Distance::meters).orElse(null),
                    session.runs(),
                    session.doubles());
        }
    }

    @GET
    @Operation(summary = "Sessions, the newest first: one's own, or for staff those of a consenting athlete")
    public RestResponse<List<SessionAnswer>> list(
            @RestQuery Optional<UUID> athlete,
            @RestQuery @DefaultValue(Paging.FIRST_DAY) LocalDate from,
            @RestQuery @DefaultValue(Paging.LAST_DAY) LocalDate to,
            @RestQuery @DefaultValue(LAST_INSTANT) Instant cursor,
            @RestQuery @DefaultValue(Paging.DEFAULT_LIMIT) @Min(1) @Max(Paging.MAX_LIMIT) int limit,
            UriInfo uri) {
        if (athlete.isEmpty() && caller.isStaff()) {
            throw new BadRequestException("Say whose sessions: ?athlete=");
        }
        if (cursor.isBefore(Instant.EPOCH) || cursor.isAfter(Instant.parse(LAST_INSTANT))) {
            throw new BadRequestException("This is no cursor of ours");
        }
        List<SessionAnswer> sessions =
                listSessions.list(athlete, Paging.known(from), Paging.known(to), cursor, limit + 1).stream()
                        .map(SessionAnswer::of)
                        .toList();
        return Paging.page(sessions, limit, SessionAnswer::startedAt, uri);
    }
}
