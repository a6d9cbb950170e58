package org.twinge.ingest.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;

/** The athlete's own runs. */
@Path("/v1/runs")
@RolesAllowed(Roles.ATHLETE)
class RunsResource {
    private final ListRuns listRuns;
    private final FindRun findRun;
    private final DeleteRun deleteRun;

    RunsResource(ListRuns listRuns, FindRun findRun, DeleteRun deleteRun) {
        this.listRuns = listRuns;
        this.findRun = findRun;
        this.deleteRun = deleteRun;
    }

    /** Newest first; the header {@code Link} leads to the next page while there is one. */
    @GET
    public RestResponse<List<Run>> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        Optional<Cursor> before = Optional.ofNullable(cursor)
                .map(text -> Cursor.parse(text)
                        .orElseThrow(() -> new BadRequestException("The cursor is not one that a Link header gave.")));
        List<Run> found = listRuns.list(before, limit + 1);
        if (found.size() <= limit) {
            return RestResponse.ok(found);
        }
        List<Run> page = found.subList(0, limit);
        var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", Cursor.after(page.getLast()));
        return RestResponse.ResponseBuilder.ok(page).link(next.build(), "next").build();
    }

    @GET
    @Path("/{runId}")
    public Run find(@RestPath UUID runId) {
        return findRun.find(runId).orElseThrow(RunsResource::noSuchRun);
    }

    @DELETE
    @Path("/{runId}")
    public void delete(@RestPath UUID runId) {
        if (!deleteRun.delete(runId)) {
            throw noSuchRun();
        }
    }

    private static NotFoundException noSuchRun() {
        return new NotFoundException("There is no such run among yours.");
    }
}
