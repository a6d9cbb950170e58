package org.twinge.triage.cases;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.Step;

/**
 * What staff do with a case. Every step wants {@code If-Match} with the case's ETag, so that nobody overrides what they
 * have not seen, and an {@code Idempotency-Key}, so that asking again does nothing again. The answer is the case.
 */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CaseStepsResource {
    private static final Pattern TARGET =
            Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}):([a-z]+)");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");
    private static final int PRECONDITION_REQUIRED = 428;

    private final TakeStep takeStep;
    private final WriteNote writeNote;
    private final WriteMessage writeMessage;
    private final UndoStep undoStep;
    private final Caller caller;
    private final Clock clock;

    CaseStepsResource(
            TakeStep takeStep,
            WriteNote writeNote,
            WriteMessage writeMessage,
            UndoStep undoStep,
            Caller caller,
            Clock clock) {
        this.takeStep = takeStep;
        this.writeNote = writeNote;
        this.writeMessage = writeMessage;
        this.undoStep = undoStep;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{target}")
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "A step: the case's id, a colon and acknowledge, assign, snooze, note, resolve, reopen or undo",
            description = """
                    assign: staffId, or nobody for the caller. snooze: until, and reason (WAITING_FOR_ATHLETE,
                    APPOINTMENT_BOOKED, WAITING_FOR_RESULTS). note: text. resolve: outcome (TREATED, REFERRED, NO_INJURY,
                    NOT_REACHED) and, if a clinician names an injury, episode: diagnosis, side, start, end. undo: takes the
                    caller's last step back, within seconds and if nothing happened since.
                    """)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseChanged.class)))
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "No such case, or not the caller's to see")
    @APIResponse(
            responseCode = "409",
            description = "Not open to this case now, or the key was used for another request")
    @APIResponse(responseCode = "412", description = "The case has changed since; says how")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response take(
            @PathParam("target") String target,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Matcher step = TARGET.matcher(target);
        if (!step.matches()) {
            throw new NotFoundException("No such step");
        }
        var request = new Asked(UUID.fromString(step.group(1)), step.group(2), ifMatch, key, body);
        return answer(request, asked -> take(request.step(), asked, body));
    }

    @POST
    @Path("/{caseId}/messages")
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Write to the athlete: text, up to 4000 characters", description = """
                    The athlete is told by a message of its own kind, without the words, that there is something to read,
                    and reads it at /v1/messages. If-Match and Idempotency-Key as for every step. Nothing says whether it
                    has been read.
                    """)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "text",
                                            properties = @SchemaProperty(name = "text", type = SchemaType.STRING))))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseChanged.class)))
    @APIResponse(responseCode = "400", description = "Refused, with every reason")
    @APIResponse(responseCode = "404", description = "No such case, or not the caller's to see")
    @APIResponse(responseCode = "409", description = "The key was used for another request")
    @APIResponse(responseCode = "412", description = "The case has changed since; says how")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response message(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        return answer(
                new Asked(caseId, "messages", ifMatch, key, body),
                asked -> writeMessage.write(asked, StepReader.text(body)));
    }

    private record Asked(
            UUID caseId,
            String step,
            @Nullable String ifMatch,
            @Nullable String key,
            byte[] body) {}

    private interface Act {
        CaseChanged on(StaffRequest asked) throws RefusedStep;
    }

    private static Response answer(Asked request, Act act) {
        String key = request.key();
        if (key == null || !KEY.matcher(key).matches()) {
            throw CasesResource.refused(
                    List.of("the header Idempotency-Key is missing, or no 1 to 200 printable characters"));
        }
        var asked = new StaffRequest(
                request.caseId(),
                revision(request.ifMatch()),
                new CaseRecords.Request(key, sha256(request.step(), request.body())));
        try {
            CaseChanged current = act.on(asked);
            return Response.ok(current).tag(CasesResource.tag(current)).build();
        } catch (RefusedStep refused) {
            throw CasesResource.refused(refused.reasons());
        } catch (MovedCase moved) {
            throw HttpProblem.builder()
                    .withStatus(Response.Status.PRECONDITION_FAILED)
                    .withTitle("The case has changed")
                    .withDetail("It has changed since you looked. Nothing was done; look again.")
                    .withHeader(HttpHeaders.ETAG, "\"" + moved.revision() + "\"")
                    .with("changes", moved.since())
                    .build();
        }
    }

    private CaseChanged take(String step, StaffRequest asked, byte[] body) throws RefusedStep {
        return switch (step) {
            case "acknowledge" -> {
                StepReader.nothing(body);
                yield takeStep.take(asked, new Step.Acknowledge());
            }
            case "assign" -> {
                var assign = StepReader.assign(body);
                yield assign.isPresent() ? takeStep.take(asked, assign.get()) : takeStep.takeOver(asked);
            }
            case "snooze" -> takeStep.take(asked, StepReader.snooze(body));
            case "note" -> writeNote.write(asked, StepReader.text(body));
            case "resolve" -> takeStep.take(asked, resolve(body));
            case "reopen" -> {
                StepReader.nothing(body);
                yield takeStep.take(asked, new Step.Reopen());
            }
            case "undo" -> {
                StepReader.nothing(body);
                yield undoStep.undo(asked);
            }
            default -> throw new NotFoundException("No such step");
        };
    }

    private Step.Resolve resolve(byte[] body) throws RefusedStep {
        Step.Resolve resolve = StepReader.resolve(body, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (resolve.episode() != null && !caller.roles().contains(Roles.CLINICIAN)) {
            throw new ForbiddenException("Only a clinician names an injury");
        }
        return resolve;
    }

    private static int revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw HttpProblem.builder()
                    .withStatus(Response.Status.fromStatusCode(PRECONDITION_REQUIRED))
                    .withDetail("The header If-Match is missing: send the ETag of the case as you have seen it")
                    .build();
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw CasesResource.refused(List.of("If-Match is no ETag of a case"));
        }
        return Integer.parseInt(tag.group(1));
    }

    private static String sha256(String step, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(step.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
