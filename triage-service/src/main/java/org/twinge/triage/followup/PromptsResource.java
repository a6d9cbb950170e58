package org.twinge.triage.followup;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.requests.Requests;

/** What the athlete who calls is asked. */
@Path("/v1/prompts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PromptsResource {
    private final ListPrompts listPrompts;
    private final FindPrompt findPrompt;
    private final AnswerPrompt answerPrompt;
    private final Vocabulary vocabulary;

    PromptsResource(ListPrompts listPrompts, FindPrompt findPrompt, AnswerPrompt answerPrompt, Vocabulary vocabulary) {
        this.listPrompts = listPrompts;
        this.findPrompt = findPrompt;
        this.answerPrompt = answerPrompt;
        this.vocabulary = vocabulary;
    }

    @GET
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "My open questions, the oldest first")
    public List<Prompts.Prompt> mine() {
        return listPrompts.mine();
    }

    @GET
    @Path("/{promptId}")
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "One question to me, open or not, with what I was told when I answered it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindPrompt.Asked.class)))
    @APIResponse(responseCode = "404", description = "No such question, or not the caller's")
    public FindPrompt.Asked find(@PathParam("promptId") UUID promptId) {
        return findPrompt.find(promptId);
    }

    @POST
    @Path("/{promptId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ATHLETE)
    @Operation(
            summary = "Say how it is by now: pain from 0 to 10, and gait",
            description = "The same answer again is answered as before. The weekly questions are answered at"
                    + " /v1/check-ins.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerPrompt.HowItIs.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerPrompt.Told.class)))
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "No such question, or not the caller's")
    @APIResponse(responseCode = "409", description = "It was answered otherwise before")
    @APIResponse(responseCode = "410", description = "The time for the answer is over")
    public String answer(@PathParam("promptId") UUID promptId, byte[] body) {
        return answerPrompt.answer(promptId, FollowUpBody.howItIs(body, vocabulary), Requests.sha256(body));
    }
}
