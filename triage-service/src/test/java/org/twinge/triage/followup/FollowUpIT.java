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
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What an athlete is asked after a report, and what the answers do. */
@QuarkusTest
@WithTestResource(Servers.class)
class FollowUpIT {
    @Inject
    SendPrompts sendPrompts;

    private Followed followed;

    @BeforeEach
    void anAthleteUnderConsentAndAStranger() {
        followed = Followed.known();
    }

    @Test
    void aYellowReportIsFollowedNextMorningAndAfterTwoWeeks() {
        String reviewAt = followed.report(Followed.YELLOW).getString("reviewAt");
        followed.report(Followed.YELLOW);

        LocalDate today = LocalDate.now(Followed.BERLIN);
        assertThat(Instant.parse(reviewAt)).isEqualTo(Followed.at(today.plusDays(14), 7));
        assertThat(Db.query("select kind, due_at from prompt where athlete_id = ? order by due_at", followed.athlete))
                .hasSize(2)
                .satisfiesExactly(
                        morning -> {
                            assertThat(morning.get("kind")).isEqualTo("NEXT_MORNING");
                            assertThat(((Timestamp) morning.get("due_at"))
                                            .toInstant()
                                            .atZone(Followed.BERLIN)
                                            .toLocalTime())
                                    .isEqualTo(LocalTime.of(7, 0));
                        },
                        review -> assertThat(((Timestamp) review.get("due_at")).toInstant())
                                .isEqualTo(Instant.parse(reviewAt)));
        Followed.as(followed.athlete, Roles.ATHLETE).get("/v1/prompts").then().body("", hasSize(0));
    }

    @Test
    void whatIsGreenOrTakenBackIsNotAskedAbout() {
        String green = followed.report("{\"region\": \"knee\", \"pain\": 1, \"gait\": \"normal\"}")
                .getString("reportId");
        assertThat(followed.kinds()).containsExactly("REVIEW");
        Followed.as(followed.athlete, Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "1")
                .body("{\"region\": \"knee\", \"pain\": 5, \"gait\": \"normal\"}")
                .post("/v1/reports/" + green + "/amendments")
                .then()
                .statusCode(201);
        assertThat(followed.kinds()).containsExactly("NEXT_MORNING", "REVIEW");
        Followed.as(followed.athlete, Roles.ATHLETE)
                .post("/v1/reports/" + green + "/withdrawal")
                .then()
                .statusCode(204);
        assertThat(followed.kinds()).isEmpty();
    }

    @Test
    void aDuePromptIsSentOnceAnsweredOnceAndJudged() {
        followed.report(Followed.YELLOW);
        followed.due("NEXT_MORNING", "1 hour");
        Instant now = Instant.now();
        sendPrompts.send(now);
        sendPrompts.send(now);

        String prompt = Followed.as(followed.athlete, Roles.ATHLETE)
                .get("/v1/prompts")
                .then()
                .body("kind", contains("NEXT_MORNING"))
                .body("region", contains("shin"))
                .extract()
                .path("[0].promptId");
        await().untilAsserted(() -> assertThat(TestTopics.read(AlertRaised.class, Topics.ALERTS, followed.athlete))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.alertId()).hasToString(prompt);
                    assertThat(alert.audiences()).containsExactly(AlertRaised.Audience.ATHLETE);
                    assertThat(alert.cause()).isEqualTo(new AlertRaised.Prompt(AlertRaised.Question.NEXT_MORNING));
                }));
        String told = Followed.answer(followed.athlete, prompt, Followed.RED_MORNING)
                .statusCode(200)
                .body("signal", equalTo("RED"))
                .body("level", equalTo("ROUTINE"))
                .body("rules.id", contains("red-pain"))
                .extract()
                .asString();
        assertThat(Followed.answer(followed.athlete, prompt, Followed.RED_MORNING)
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(told);
        Followed.answer(followed.athlete, prompt, "{\"pain\": 0, \"gait\": \"normal\"}")
                .statusCode(409);
        Followed.as(followed.athlete, Roles.ATHLETE)
                .get("/v1/prompts/" + prompt)
                .then()
                .body("kind", equalTo("NEXT_MORNING"))
                .body("answer.level", equalTo("ROUTINE"))
                .body("answer.rules.review", contains("UNREVIEWED"));
        Followed.as(followed.stranger, Roles.ATHLETE)
                .get("/v1/prompts/" + prompt)
                .then()
                .statusCode(404);
        Followed.answer(followed.stranger, prompt, Followed.RED_MORNING).statusCode(404);
        Followed.as(followed.athlete, Roles.ATHLETE).get("/v1/prompts").then().body("", hasSize(0));
    }

    @Test
    void anAnswerThatFiresARuleForWithin48HoursIsForStaff() {
        Db.execute(
                "update birth_date set born = current_date - 5500 where athlete_id = '%s'".formatted(followed.athlete));
        followed.report(Followed.YELLOW);
        followed.due("NEXT_MORNING", "1 hour");
        sendPrompts.send(Instant.now());
        String prompt =
                Followed.as(followed.athlete, Roles.ATHLETE).get("/v1/prompts").path("[0].promptId");

        Followed.answer(followed.athlete, prompt, Followed.RED_MORNING)
                .statusCode(200)
                .body("level", equalTo("SOON"));
        Followed.answer(followed.athlete, prompt, Followed.RED_MORNING).statusCode(200);

        await().untilAsserted(() -> assertThat(
                        TestTopics.read(AlertRaised.class, Topics.ALERTS, followed.athlete).stream()
                                .filter(alert -> alert.cause() instanceof AlertRaised.RedFlags))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.level()).isEqualTo(AlertRaised.Level.SOON);
                    assertThat(alert.audiences()).containsExactly(AlertRaised.Audience.STAFF);
                }));
    }

    @Test
    void anAnswerThatMakesNoSenseOrComesTooLateIsRefused() {
        followed.report(Followed.YELLOW);
        followed.due("NEXT_MORNING", "1 hour");
        sendPrompts.send(Instant.now());
        String prompt =
                Followed.as(followed.athlete, Roles.ATHLETE).get("/v1/prompts").path("[0].promptId");

        Followed.answer(followed.athlete, prompt, "{\"pain\": 11, \"gait\": \"normal\"}")
                .statusCode(400);
        Followed.answer(followed.athlete, prompt, "{\"pain\": 1, \"gait\": \"normal\", \"mood\": \"low\"}")
                .statusCode(400)
                .body("reasons", contains("only gait, pain can be answered here"));
        Followed.answer(followed.athlete, prompt, "[]").statusCode(400);
        followed.over();
        Followed.answer(followed.athlete, prompt, Followed.RED_MORNING).statusCode(410);
        Followed.as(followed.athlete, Roles.ATHLETE)
                .get("/v1/prompts/" + prompt)
                .then()
                .statusCode(200)
                .body("answer", nullValue());
    }

    @Test
    void silenceStaysInTheDenominatorAndIsGrey() {
        followed.report(Followed.YELLOW);
        followed.due("NEXT_MORNING", "1 hour");
        followed.due("REVIEW", "2 hours");
        sendPrompts.send(Instant.now());
        Followed.as(followed.clinician, Roles.CLINICIAN)
                .get("/v1/response-rates?athleteId=" + followed.athlete)
                .then()
                .body("asked", contains(0))
                .body("share", contains(nullValue()))
                .body("signal", contains("GREY"));

        String review =
                Followed.as(followed.athlete, Roles.ATHLETE).get("/v1/prompts").path("[0].promptId");
        Followed.answer(followed.athlete, review, "{\"pain\": 1, \"gait\": \"normal\"}")
                .body("signal", equalTo("GREEN"));
        Followed.as(followed.clinician, Roles.CLINICIAN)
                .get("/v1/response-rates?athleteId=" + followed.athlete)
                .then()
                .body("asked", contains(1))
                .body("signal", contains("GREEN"));
        followed.over();
        Followed.as(followed.clinician, Roles.CLINICIAN)
                .get("/v1/response-rates")
                .then()
                .body("athleteId", contains(followed.athlete.toString()))
                .body("asked", contains(2))
                .body("answered", contains(1))
                .body("share", contains(0.5f))
                .body("signal", contains("GREY"));
        Followed.as(followed.stranger, Roles.ATHLETE)
                .get("/v1/response-rates?athleteId=" + followed.athlete)
                .then()
                .body("", hasSize(0));
    }

    @Test
    void erasureTakesQuestionsAndAnswersWithIt() {
        followed.report(Followed.YELLOW);
        followed.due("NEXT_MORNING", "1 hour");
        sendPrompts.send(Instant.now());
        Followed.answer(
                        followed.athlete,
                        Followed.as(followed.athlete, Roles.ATHLETE)
                                .get("/v1/prompts")
                                .path("[0].promptId"),
                        Followed.RED_MORNING)
                .statusCode(200);
        followed.checkIn("1", Followed.HELD_BACK).statusCode(201);
        TestTopics.send(new ErasureRequested(followed.athlete, Instant.now()), Instant.now());
        await().until(() -> !TestTopics.read(ErasureCompleted.class, Topics.ERASURES, followed.athlete)
                .isEmpty());
        for (String table : List.of("prompt", "prompt_answer", "check_in", "check_in_region")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", followed.athlete))
                    .as(table)
                    .isZero();
        }
    }
}
