package org.twinge.ingest.run;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;

/** The athlete's own runs. */
@Path("/v1/runs")
@RolesAllowed(Roles.ATHLETE)
class RunsResource {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private final ListRuns listRuns;
    private final FindRun findRun;
    private final CorrectRun correctRun;
    private final SplitRun splitRun;
    private final DeleteRun deleteRun;
    private final RunBodies bodies;

    RunsResource(
            ListRuns listRuns,
            FindRun findRun,
            CorrectRun correctRun,
            SplitRun splitRun,
            DeleteRun deleteRun,
            RunBodies bodies) {
        this.listRuns = listRuns;
        this.findRun = findRun;
        this.correctRun = correctRun;
        this.splitRun = splitRun;
        this.deleteRun = deleteRun;
        this.bodies = bodies;
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
    public RestResponse<FoundRun> find(@RestPath UUID runId) {
        FoundRun found = findRun.find(runId).orElseThrow(RunsResource::noSuchRun);
        return tagged(Status.OK, found.run(), found);
    }

    record NewSplit(@NotNull UUID recordId) {}

    /** What was taken for the same run was another: that record becomes a run of its own. */
    @POST
    @Path("/{runId}/splits")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Run> split(@RestPath UUID runId, @Valid @NotNull NewSplit split) {
        Run other = splitRun.split(runId, split.recordId()).orElseThrow(RunsResource::noSuchRun);
        return tagged(Status.CREATED, other, other);
    }

    /** Corrects the fields that are named; null takes a correction back. */
    @PATCH
    @Path("/{runId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Run> correct(
            @RestPath UUID runId, @RestHeader("If-Match") @Nullable String match, byte[] body) {
        RunBodies.Said said = bodies.some(body);
        Run corrected = correctRun
                .correct(runId, revision(match), said.named(), said.figures())
                .orElseThrow(RunsResource::noSuchRun);
        return tagged(Status.OK, corrected, corrected);
    }

    private static int revision(@Nullable String match) {
        if (match == null) {
            throw HttpProblem.valueOf(
                    Status.fromStatusCode(428), "Send the run's ETag as you have seen it in the header If-Match.");
        }
        Matcher tag = TAG.matcher(match);
        if (!tag.matches()) {
            throw new BadRequestException("If-Match is no ETag of a run.");
        }
        return Integer.parseInt(tag.group(1));
    }

    private static <T> RestResponse<T> tagged(Status status, Run run, T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status.getStatusCode()), body)
                .location(URI.create("/v1/runs/" + run.runId()))
                .header("ETag", "\"" + run.revision() + "\"")
                .build();
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
