package org.twinge.triage.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.PainAnswered;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** How much it hurt after a run: said in one tap, said otherwise, and told to whoever goes by it. */
@QuarkusTest
@WithTestResource(Servers.class)
class AfterRunIT {
    private final UUID run = UUID.randomUUID();
    private final Instant ended = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    SendPrompts sendPrompts;

    private Followed followed;

    @BeforeEach
    void anAthleteUnderConsentAndAStranger() {
        followed = Followed.known();
    }

    @Test
    void theNewestAnswerCountsAndSayingTheSameAgainChangesNothing() {
        String first = say("{\"pain\": 8, \"runEndedAt\": \"%s\"}")
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("level", equalTo("ROUTINE"))
                .body("rules.id", contains("red-pain"))
                .extract()
                .asString();
        assertThat(say("{\"pain\": 8.0, \"runEndedAt\": \"%s\"}").extract().asString())
                .isEqualTo(first);
        say("{\"pain\": 2, \"gait\": \"normal\", \"runEndedAt\": \"%s\"}")
                .body("revision", equalTo(2))
                .body("level", nullValue());

        await().untilAsserted(() -> assertThat(published())
                .containsExactly(
                        answered(1, CareLevel.ROUTINE, List.of("red-pain"), pain(8, null)),
                        answered(2, null, List.of(), pain(2, false))));
        pain(followed.athlete, Roles.ATHLETE)
                .body("source", contains("RUN"))
                .body("id", contains(run.toString()))
                .body("at", contains(ended.toString()))
                .body("pain", contains(2f))
                .body("gait", contains("normal"));
    }

    @Test
    void whatIsTakenBackIsTakenBackFromStaffToo() {
        Db.execute(
                "update birth_date set born = current_date - 5500 where athlete_id = '%s'".formatted(followed.athlete));
        say("{\"pain\": 8, \"runEndedAt\": \"%s\"}").body("level", equalTo("SOON"));
        say("{\"pain\": 9, \"runEndedAt\": \"%s\"}").body("level", equalTo("SOON"));
        say("{\"pain\": 1, \"runEndedAt\": \"%s\"}").body("level", nullValue());
        say("{\"pain\": 0, \"runEndedAt\": \"%s\"}").body("level", nullValue());

        await().untilAsserted(() -> assertThat(TestTopics.read(TwingeEvent.class, Topics.ALERTS, followed.athlete))
                .hasSize(3)
                .satisfiesExactly(
                        raised -> assertThat(((AlertRaised) raised).level()).isEqualTo(AlertRaised.Level.SOON),
                        again -> {
                            assertThat(((AlertRaised) again).revision()).isEqualTo(2);
                            assertThat(((AlertRaised) again).audiences()).containsExactly(AlertRaised.Audience.STAFF);
                        },
                        gone -> assertThat(((AlertWithdrawn) gone).revision()).isEqualTo(3)));
    }

    @Test
    void everythingThatWasSaidOfPainIsOneList() {
        String reported = followed.report("{\"region\": \"knee\", \"pain\": 2, \"gait\": \"normal\"}")
                .getString("level");
        String takenBack = followed.report("{\"region\": \"shin\", \"pain\": 9, \"gait\": \"normal\"}")
                .getString("reportId");
        Followed.as(followed.athlete, Roles.ATHLETE)
                .post("/v1/reports/" + takenBack + "/withdrawal")
                .then()
                .statusCode(204);
        followed.due("REVIEW", "1 hour");
        sendPrompts.send(Instant.now());
        String prompt = Followed.as(followed.athlete, Roles.ATHLETE)
                .get("/v1/prompts")
                .path("find { it.kind == 'REVIEW' }.promptId");
        Followed.answer(followed.athlete, prompt, "{\"pain\": 1, \"gait\": \"normal\"}")
                .statusCode(200);
        say("{\"pain\": 4, \"gait\": \"changed\", \"runEndedAt\": \"%s\"}").statusCode(200);

        pain(followed.athlete, Roles.ATHLETE)
                .body("source", contains("QUESTION", "REPORT", "RUN"))
                .body("pain", contains(1f, 2f, 4f))
                .body("region", contains("knee", "knee", null))
                .body("level", contains(null, reported, "ROUTINE"));
        pain(followed.clinician, Roles.CLINICIAN).body("source", contains("RUN", "QUESTION", "REPORT"));
        pain(followed.stranger, Roles.ATHLETE).body("", hasSize(0));
        await().untilAsserted(() -> assertThat(TestTopics.read(TwingeEvent.class, Topics.SYMPTOMS, followed.athlete))
                .filteredOn(PainAnswered.class::isInstance)
                .extracting(answer -> ((PainAnswered) answer).runId())
                .as("an answer to a question is told, too")
                .containsExactly(null, run));
    }

    @Test
    void whatMakesNoSenseOrComesTooLateIsRefused() {
        say("{\"pain\": 11, \"runEndedAt\": \"%s\"}").statusCode(400).body("reasons", hasSize(1));
        say("{\"pain\": 1, \"gait\": \"hopping\", \"runEndedAt\": \"%s\"}").statusCode(400);
        say("{\"pain\": 1, \"mood\": \"low\", \"runEndedAt\": \"%s\"}")
                .statusCode(400)
                .body("reasons", contains("only gait, pain, runEndedAt can be answered here"));
        say("{\"pain\": 1}").statusCode(400);
        say("{\"pain\": 1, \"runEndedAt\": \"" + Instant.now().plusSeconds(3600) + "\"}")
                .statusCode(400)
                .body("reasons", contains("runEndedAt must not be in the future"));
        say("{\"pain\": 1, \"runEndedAt\": \"" + Instant.now().minus(Duration.ofDays(8)) + "\"}")
                .statusCode(410);
        Followed.as(UUID.randomUUID(), Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .body("{\"pain\": 1, \"runEndedAt\": \"" + ended + "\"}")
                .put("/v1/pain/runs/" + run)
                .then()
                .statusCode(404);
        Followed.as(followed.athlete, Roles.ATHLETE)
                .get("/v1/pain?athleteId=" + followed.athlete)
                .then()
                .statusCode(400);
    }

    @Test
    void erasureTakesTheAnswersWithIt() {
        say("{\"pain\": 1, \"runEndedAt\": \"%s\"}").statusCode(200);
        TestTopics.send(new ErasureRequested(followed.athlete, Instant.now()), Instant.now());
        await().until(() -> !TestTopics.read(ErasureCompleted.class, Topics.ERASURES, followed.athlete)
                .isEmpty());

        assertThat(Db.count("select count(*) from run_answer where athlete_id = ?", followed.athlete))
                .isZero();
    }

    /** @param body with a place for when the run ended */
    private ValidatableResponse say(String body) {
        return Followed.as(followed.athlete, Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .body(body.formatted(ended))
                .put("/v1/pain/runs/" + run)
                .then();
    }

    private ValidatableResponse pain(UUID person, String role) {
        return Followed.as(person, role)
                .get("/v1/pain?athleteId=%s&from=%s&to=%s"
                        .formatted(
                                followed.athlete,
                                ended.minusSeconds(3600),
                                Instant.now().plusSeconds(60)))
                .then()
                .statusCode(200);
    }

    private List<PainAnswered> published() {
        return TestTopics.read(TwingeEvent.class, Topics.SYMPTOMS, followed.athlete).stream()
                .filter(PainAnswered.class::isInstance)
                .map(PainAnswered.class::cast)
                .filter(answer -> Objects.equals(answer.runId(), run))
                .toList();
    }

    private PainAnswered answered(int revision, CareLevel level, List<String> rules, SymptomsAssessed.Pain pain) {
        return new PainAnswered(
                published().getFirst().answerId(),
                followed.athlete,
                revision,
                ended,
                run,
                level,
                rules,
                "2026.2",
                pain);
    }

    private static SymptomsAssessed.Pain pain(double worst, Boolean limping) {
        return new SymptomsAssessed.Pain(worst, null, limping, null);
    }
}
