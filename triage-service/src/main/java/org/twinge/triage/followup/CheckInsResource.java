package org.twinge.triage.followup;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;
import org.twinge.triage.followup.model.CheckIn;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.requests.Requests;

/** The weekly check-in: one to four questions. */
@Path("/v1/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CheckInsResource {
    private final RecordCheckIn recordCheckIn;
    private final FindWeek findWeek;
    private final FindCheckIn findCheckIn;
    private final Vocabulary vocabulary;
    private final String questions;

    CheckInsResource(RecordCheckIn recordCheckIn, FindWeek findWeek, FindCheckIn findCheckIn, Vocabulary vocabulary) {
        this.recordCheckIn = recordCheckIn;
        this.findWeek = findWeek;
        this.findCheckIn = findCheckIn;
        this.vocabulary = vocabulary;
        try (InputStream in = CheckInsResource.class.getResourceAsStream("/check-in/questions.json")) {
            questions = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/questions")
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "The four questions with their answers, in English and German")
    public String questions() {
        return questions;
    }

    @GET
    @Path("/current")
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "The week that I would tell about now, and whether I have")
    public FindWeek.Asked current() {
        return findWeek.current();
    }

    @GET
    @Path("/{week}")
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "What I was told about a week, named by its Monday")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordCheckIn.Told.class)))
    @APIResponse(responseCode = "404", description = "The caller has not told about this week")
    public String find(@PathParam("week") LocalDate week) {
        return findCheckIn.find(week);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ATHLETE)
    @Operation(
            summary = "Tell how the week was",
            description = "Each answer is 0, 8, 17 or 25. With participation 0 or 25 nothing else is answered.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CheckIn.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RecordCheckIn.Told.class)))
    @APIResponse(responseCode = "200", description = "The same request was answered before: the same answer")
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "409", description = "The key was used otherwise, or the week is told already")
    public Response record(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        var request = new CheckIns.Request(Requests.key(key), Requests.sha256(body));
        var answered = recordCheckIn.record(FollowUpBody.checkIn(body, vocabulary), request);
        return Response.status(answered.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(answered.document())
                .build();
    }
}
