package org.twinge.triage.followup;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.triage.model.Vocabulary;

/** What was said of pain over time, and after a run. */
@Path("/v1/pain")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PainResource {
    private static final int MOST = 1000;
    private static final Duration LONGEST = Duration.ofDays(401);

    private final ListPain listPain;
    private final AnswerAfterRun answerAfterRun;
    private final Vocabulary vocabulary;
    private final Clock clock;

    PainResource(ListPain listPain, AnswerAfterRun answerAfterRun, Vocabulary vocabulary, Clock clock) {
        this.listPain = listPain;
        this.answerAfterRun = answerAfterRun;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "What an athlete said of pain, newest first: in reports, to questions, after runs",
            description = "From a moment on, up to but without another; at most 401 days.")
    public List<ListPain.Pain> list(
            @QueryParam("athleteId") @Nullable UUID athleteId,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("limit") @DefaultValue("" + MOST) int limit) {
        if (athleteId == null || from == null || to == null) {
            throw new BadRequestException("athleteId, from and to are needed");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadRequestException("to must be within " + LONGEST.toDays() + " days after from");
        }
        if (limit < 1 || limit > MOST) {
            throw new BadRequestException("limit must be from 1 to " + MOST);
        }
        return listPain.list(athleteId, from, to, limit);
    }

    @PUT
    @Path("/runs/{runId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ATHLETE)
    @Operation(
            summary = "Say how much it hurt during and after a run, from 0 to 10, and how I walk",
            description = "Within 7 days of its end. Said otherwise, the newest answer counts; gait may be left out.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerAfterRun.HowItWas.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerAfterRun.Told.class)))
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "The caller is not known here, or not yet")
    @APIResponse(responseCode = "410", description = "The time for the answer is over")
    public String answer(@PathParam("runId") UUID runId, byte[] body) {
        return answerAfterRun.answer(runId, FollowUpBody.howItWas(body, vocabulary, clock));
    }
}
