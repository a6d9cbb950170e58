package org.twinge.ingest.inbound;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.ingest.run.EnterRun;
import org.twinge.ingest.run.RunBodies;

/** Runs that are told rather than uploaded: by their athlete, or by another system about the athletes linked to it. */
@Path("/v1/runs")
class PostedRunsResource {
    private static final int LARGEST_BYTES = 4 << 20;

    private final Caller caller;
    private final EnterRun enterRun;
    private final RunBodies bodies;
    private final Integration integration;
    private final InboundLines lines;
    private final BatchIntake intake;

    PostedRunsResource(
            Caller caller,
            EnterRun enterRun,
            RunBodies bodies,
            Integration integration,
            InboundLines lines,
            BatchIntake intake) {
        this.caller = caller;
        this.enterRun = enterRun;
        this.bodies = bodies;
        this.integration = integration;
        this.lines = lines;
        this.intake = intake;
    }

    /**
     * From an athlete: a run by hand; one that is known already, from whatever source, is answered with 200 and gains a
     * source. From another system: a run or an array of runs, answered with what became of each.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ATHLETE, Roles.INTEGRATION})
    public RestResponse<Object> post(InputStream body) throws IOException {
        byte[] bytes = bounded(body);
        if (caller.roles().contains(Roles.INTEGRATION)) {
            return RestResponse.ok(intake.take(integration.clientId(), lines.json(bytes)));
        }
        EnterRun.Entered entered = enterRun.enter(bodies.whole(bytes).figures());
        return RestResponse.ResponseBuilder.<Object>create(
                        entered.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, entered.run())
                .location(URI.create("/v1/runs/" + entered.run().runId()))
                .header("ETag", "\"" + entered.run().revision() + "\"")
                .build();
    }

    /** One run a line, answered with what became of each. */
    @POST
    @Consumes({"application/x-ndjson", "application/ndjson"})
    @RolesAllowed(Roles.INTEGRATION)
    public Batch postLines(InputStream body) throws IOException {
        return intake.take(integration.clientId(), lines.ndjson(bounded(body)));
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw HttpProblem.valueOf(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "A batch may have " + (LARGEST_BYTES >> 20) + " MB. Nothing was stored.");
        }
        return bytes;
    }
}
