package org.twinge.dashboard.followup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.triage.FiredRule;

/** The service that asks athletes how it goes on, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface FollowUps {

    /** The open questions to the reader, the oldest first. */
    @GET
    @Path("/v1/prompts")
    List<Prompt> open(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/v1/prompts/{promptId}")
    Prompt find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("promptId") UUID promptId);

    @POST
    @Path("/v1/prompts/{promptId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    Told answer(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("promptId") UUID promptId,
            Map<String, Object> body);

    @GET
    @Path("/v1/check-ins/questions")
    CheckInQuestions questions(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** The week that the reader would tell about now. */
    @GET
    @Path("/v1/check-ins/current")
    AskedWeek week(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** @param week its Monday */
    @GET
    @Path("/v1/check-ins/{week}")
    Told find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("week") LocalDate week);

    @POST
    @Path("/v1/check-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    Told checkIn(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    /**
     * @param region empty where the report names no place, and for the weekly questions
     * @param reportId null for the weekly questions
     * @param answer what was told when it was answered; null while it is not, and in a list
     */
    record Prompt(
            UUID promptId,
            PromptKind kind,
            String region,
            @Nullable UUID reportId,
            Instant openUntil,
            @Nullable Told answer) {}

    /** @param told whether it was told about already */
    record AskedWeek(LocalDate week, boolean told) {}

    /**
     * @param pain from 0 to 10; null for a week
     * @param gait null for a week
     * @param week its Monday; null for an answer about a report
     * @param level null where no rule fired
     */
    record Told(
            Instant answeredAt,
            @Nullable Double pain,
            @Nullable String gait,
            @Nullable LocalDate week,
            @Nullable Level level,
            List<FiredRule> rules,
            String ruleBookVersion) {}

    /** @param about what to think of while answering */
    record CheckInQuestions(Question.Text about, List<Step> questions) {}

    record Step(String field, Question.Text question, List<Answer> answers) {}

    record Answer(int value, Question.Text label) {}
}
