package org.twinge.dashboard.reports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.triage.Candidates;
import org.twinge.dashboard.triage.FiredRule;
import org.twinge.dashboard.triage.Verdict;

/** The service that judges reports and keeps them, asked with the reader's own token. */
@RegisterRestClient(configKey = "triage-service")
interface TriageReports {

    @POST
    @Path("/v1/assessments:preview")
    @Consumes(MediaType.APPLICATION_JSON)
    Preview preview(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> body);

    @POST
    @Path("/v1/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    Assessed report(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @POST
    @Path("/v1/reports/{reportId}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    Assessed amend(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("reportId") UUID reportId,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @POST
    @Path("/v1/reports/{reportId}/withdrawal")
    void withdraw(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("reportId") UUID reportId);

    @GET
    @Path("/v1/reports/{reportId}")
    Assessed find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("reportId") UUID reportId);

    /** What the newest version says, by code, a number as a number. */
    @GET
    @Path("/v1/reports/{reportId}/answers")
    Map<String, String> answers(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("reportId") UUID reportId);

    /** @param before the last report of the part before */
    @GET
    @Path("/v1/reports")
    List<Assessed> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("before") @Nullable UUID before,
            @QueryParam("limit") int limit);

    /**
     * @param next the questions of the next screen
     * @param rules those that fired
     * @param undetermined those that depend on an open question
     */
    record Preview(
            Level level,
            List<FiredRule> rules,
            List<OpenRule> undetermined,
            List<OpenQuestion> next,
            String ruleBookVersion) {}

    /**
     * @param incomplete emergency questions are open: the level is only a lower bound
     * @param openQuestions those that would settle a rule, most dangerous first
     * @param candidates injuries of the catalogue that the answers fit with; null where there was no catalogue
     */
    record Assessed(
            UUID reportId,
            int revision,
            Instant receivedAt,
            Level level,
            boolean incomplete,
            boolean forGuardian,
            List<FiredRule> rules,
            List<OpenQuestion> openQuestions,
            List<OpenRule> undetermined,
            Verdict.Advice safetyNet,
            @Nullable Candidates candidates,
            String ruleBookVersion,
            String ruleBookReview,
            boolean hasClinic) {}

    /** @param open the codes of the questions it depends on */
    record OpenRule(String id, Level level, String title, List<String> open) {}

    record OpenQuestion(String code, Question.Text question) {}
}
