package org.twinge.load;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.BreachKind;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.CatalogEntryPublished.OnPain;
import org.twinge.contracts.CatalogEntryPublished.Words;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.TwingeEvent;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** From the catalogue's protocol to the last step of somebody's plan. */
@QuarkusTest
@WithTestResource(Servers.class)
class PlansIT {
    @Inject
    TestClock clock;

    @Inject
    PublishDueAlerts publishDueAlerts;

    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private final String shin = "shin-" + UUID.randomUUID();
    private final String bone = "bone-" + UUID.randomUUID();
    private final PlanStory story = new PlanStory(Diary.ofSomebody(), clinician);
    private final UUID athlete = story.athlete();

    @AfterEach
    void today() {
        clock.reset();
    }

    @BeforeEach
    void anAthleteOfAClinicAndTwoProtocols() {
        TestTopics.send(People.clinic(clinic, clinician), Instant.now());
        TestTopics.send(People.athlete(athlete, clinic), Instant.now());
        TestTopics.send(PlanStory.entry(shin, false, OnPain.REPEAT), Instant.now());
        TestTopics.send(PlanStory.entry(bone, true, OnPain.STOP), Instant.now());
        awaitCount(1, "select count(*) from access_consent where athlete_id = ?", athlete);
        awaitCount(1, "select count(*) from athlete_load where athlete_id = ? and birth_date is not null", athlete);
        awaitCount(2, "select count(*) from catalog_protocol where entry_id in (?, ?)", shin, bone);
        awaitCount(1, "select count(*) from access_staff where staff_id = ?", clinician);
    }

    @Test
    void whatCanBeStartedIsListedUntilTheCatalogueTakesItBack() {
        assertThat(protocols()).contains(shin, bone);

        TestTopics.send(
                new CatalogEntryPublished(UUID.randomUUID(), "injuries", shin, 7, 1, true, null), Instant.now());

        await().untilAsserted(() -> assertThat(protocols()).contains(bone).doesNotContain(shin));
        story.post(story.asAthlete(), "", "{\"injury\": \"%s\"}".formatted(shin))
                .statusCode(404);
    }

    private List<String> protocols() {
        return story.asAthlete()
                .get("/v1/protocols")
                .then()
                .statusCode(200)
                .extract()
                .path("injury");
    }

    @Test
    void theNextStepIsOfferedWhenTheGateIsMetAndTheAthleteGoesOn() {
        String plan = start();
        clock.advance(Duration.ofDays(4));
        story.ranAndSaid(1, 10, 0);
        story.ranAndSaid(3, 10, 0);
        await().atMost(20, SECONDS).untilAsserted(() -> story.plans().body("[0].offered", equalTo("easy-20")));

        story.accept(plan, "easy-30").statusCode(409).body("detail", containsString("easy-20"));
        story.accept(plan, "easy-20")
                .statusCode(200)
                .body("[0].number", equalTo(2))
                .body("[0].offered", nullValue())
                .body("[0].sessions", hasSize(2))
                .body("[0].sessions[0].verdict", equalTo("WENT_WELL"));
        story.accept(plan, "easy-20").statusCode(409).body("detail", startsWith("The step has gone well 0 of 2 times"));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(story.lastSnapshot().plan())
                        .isEqualTo(new LoadSnapshot.Plan(UUID.fromString(plan), "easy-20", 2, 2, false, story.day(5))));
        story.asAthlete()
                .get("/v1/athletes/" + athlete + "/planned-session?distance=5000")
                .then()
                .statusCode(200)
                .body("answer", equalTo("PLAN_FIRST"))
                .body("staysWithinMeters", nullValue())
                .body("explanation", containsString("up to 20 minutes of running"));
    }

    @Test
    void aBreachIsToldOnceDueRevisedAndWithdrawn() {
        start();
        clock.advance(Duration.ofDays(2));
        RunRecorded tooLong = story.run(1, 20);
        TestTopics.send(tooLong, Instant.now());
        awaitCount(1, "select count(*) from alert where athlete_id = ? and rule = 'plan-breach'", athlete);
        clock.advance(Duration.ofHours(2));
        while (publishDueAlerts.publish() > 0) {}

        AlertRaised alert = await().atMost(20, SECONDS).until(() -> story.alerts(), told -> told.size() == 1).stream()
                .map(AlertRaised.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(alert.level()).isEqualTo(AlertRaised.Level.NOTICE);
        assertThat(alert.audiences()).containsExactly(AlertRaised.Audience.ATHLETE);
        assertThat(((AlertRaised.PlanBreach) alert.cause()).kinds()).containsExactly(BreachKind.RAN_MORE);
        assertThat(((AlertRaised.PlanBreach) alert.cause()).step()).isEqualTo(new Words("easy-10", "easy-10"));

        TestTopics.send(Diary.deleted(tooLong), Instant.now());
        List<TwingeEvent> told = await().atMost(20, SECONDS).until(story::alerts, events -> events.size() == 2);
        assertThat(told.getLast()).isInstanceOf(AlertWithdrawn.class);
        assertThat(((AlertWithdrawn) told.getLast()).alertId()).isEqualTo(alert.alertId());
    }

    @Test
    void painAfterARunMakesTheNextOneTooSoonWheneverItIsHeardOf() {
        start();
        clock.advance(Duration.ofDays(4));
        TestTopics.send(story.run(1, 10), Instant.now());
        TestTopics.send(story.run(3, 10), Instant.now());
        await().atMost(20, SECONDS).untilAsserted(() -> story.plans().body("[0].sessions", hasSize(2)));
        story.plans().body("[0].sessions[0].breaches", hasSize(0));

        TestTopics.send(story.said(1, 5), Instant.now());
        await().atMost(20, SECONDS)
                .untilAsserted(() -> story.plans()
                        .body("[0].sessions[0].breaches", contains("RAN_SOONER"))
                        .body("[0].sessions[1].verdict", equalTo("TOO_MUCH_PAIN"))
                        .body("[0].wentWell", equalTo(0)));
        awaitCount(1, "select count(*) from alert where athlete_id = ? and rule = 'plan-breach'", athlete);
    }

    @Test
    void afterBoneStressOnlyAClinicianStartsAndClears() {
        story.post(story.asAthlete(), "", "{\"injury\": \"%s\"}".formatted(bone))
                .statusCode(403)
                .body("detail", startsWith("After this injury only a clinician"));
        story.post(story.asClinician(), "", "{\"injury\": \"%s\"}".formatted(bone))
                .statusCode(400)
                .body("detail", startsWith("Say on what ground"));
        String plan = story.post(
                        story.asClinician(), "", "{\"injury\": \"%s\", \"ground\": \"IMAGING_SEEN\"}".formatted(bone))
                .statusCode(201)
                .body("[0].acts[0].kind", equalTo("cleared"))
                .body("[0].acts[0].ground", equalTo("IMAGING_SEEN"))
                .body("[0].acts[0].by", equalTo(clinician.toString()))
                .extract()
                .path("[0].id");

        clock.advance(Duration.ofDays(4));
        story.ranAndSaid(1, 10, 1.5);
        await().atMost(20, SECONDS).untilAsserted(() -> story.plans().body("[0].stage", equalTo("GOING_ON")));
        TestTopics.send(story.said(2, 3), Instant.now());
        await().atMost(20, SECONDS)
                .untilAsserted(() -> story.plans().body("[0].stage", equalTo("WAITS_FOR_CLINICIAN")));

        await().atMost(20, SECONDS).untilAsserted(() -> story.asStaffSees().statusCode(200));
        story.post(story.asAthlete(), "/" + plan + "/clearance", "{\"ground\": \"EXAMINED\"}")
                .statusCode(403);
        story.post(story.asClinician(), "/" + plan + "/accept", "{\"step\": \"easy-20\"}")
                .statusCode(403)
                .body("detail", startsWith("Only the athletes themselves"));
        story.post(story.asClinician(), "/" + plan + "/clearance", "{\"ground\": \"EXAMINED\"}")
                .statusCode(200)
                .body("[0].stage", equalTo("GOING_ON"))
                .body("[0].acts", hasSize(2));
    }

    @Test
    void onePlanAtATimeAndItsHistoryStays() {
        String plan = start();
        story.post(story.asAthlete(), "", "{\"injury\": \"%s\"}".formatted(shin))
                .statusCode(409)
                .body("detail", startsWith("There is a plan already"));
        TestTopics.send(PlanStory.entry(shin, 2, true, OnPain.STOP), Instant.now());
        awaitCount(1, "select count(*) from catalog_protocol where entry_id = ? and revision = 2", shin);

        story.post(story.asAthlete(), "/" + plan + "/finish", "{}").statusCode(409);
        story.post(story.asAthlete(), "/" + plan + "/stop", "{}")
                .statusCode(200)
                .body("[0].stage", equalTo("STOPPED"));
        story.post(story.asAthlete(), "/" + plan + "/stop", "{}")
                .statusCode(409)
                .body("detail", startsWith("This plan is over"));
        story.plans()
                .body("$", hasSize(1))
                .body("[0].steps[0].onPain", equalTo("REPEAT"))
                .body("[0].catalogVersion", equalTo(7));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(story.lastSnapshot().plan()).isNull());
    }

    @Test
    void nobodyElseSeesOrTouchesIt() {
        String plan = start();
        UUID stranger = UUID.randomUUID();
        TestTopics.send(People.athlete(stranger), Instant.now());
        TestTopics.send(People.clinic(UUID.randomUUID(), stranger), Instant.now());
        awaitCount(1, "select count(*) from access_staff where staff_id = ?", stranger);

        for (String role : List.of(Roles.ATHLETE, Roles.CLINICIAN)) {
            var token = given().auth().oauth2(Tokens.of(stranger.toString(), role));
            token.get("/v1/athletes/" + athlete + "/plans").then().statusCode(404);
            story.post(given().auth().oauth2(Tokens.of(stranger.toString(), role)), "/" + plan + "/stop", "{}")
                    .statusCode(404);
        }
        story.post(
                        given().auth().oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE, Roles.CLINICIAN)),
                        "/" + plan + "/clearance",
                        "{\"ground\": \"EXAMINED\"}")
                .statusCode(403);
    }

    @Test
    void staffSeeWhatTheyMaySeeOfTheRunning() {
        start();
        clock.advance(Duration.ofDays(3));
        TestTopics.send(story.run(1, 10), Instant.now());
        TestTopics.send(Diary.forTheOwnerOnly(story.run(3, 10)), Instant.now());
        await().atMost(20, SECONDS).untilAsserted(() -> story.plans().body("[0].sessions", hasSize(2)));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> story.asStaffSees().statusCode(200).body("[0].sessions", hasSize(1)));
    }

    @Test
    void under18ThereAreNoPlans() {
        AthleteSnapshot adult = People.athlete(athlete, 2, true, "en", clinic);
        var profile = requireNonNull(adult.profile());
        TestTopics.send(
                new AthleteSnapshot(
                        athlete,
                        2,
                        AthleteSnapshot.State.ACTIVE,
                        adult.subject(),
                        new AthleteSnapshot.Profile(
                                profile.name(),
                                LocalDate.now(ZoneOffset.UTC).minusYears(17),
                                profile.sex(),
                                profile.zone(),
                                profile.language(),
                                profile.country(),
                                profile.email(),
                                true),
                        adult.consents()),
                Instant.now());
        awaitCount(1, "select count(*) from access_athlete where athlete_id = ? and version = 2", athlete);

        story.post(story.asAthlete(), "", "{\"injury\": \"%s\"}".formatted(shin))
                .statusCode(409)
                .body("detail", startsWith("Plans are for adults"));
        story.post(story.asClinician(), "", "{\"injury\": \"%s\", \"ground\": \"EXAMINED\"}".formatted(bone))
                .statusCode(409);
    }

    @Test
    void anErasureTakesPlansActsAndAnswers() {
        String plan = start();
        story.post(story.asAthlete(), "/" + plan + "/stop", "{}").statusCode(200);
        TestTopics.send(story.said(1, 1), Instant.now());
        awaitCount(1, "select count(*) from symptom_report where athlete_id = ?", athlete);

        TestTopics.send(new ErasureRequested(athlete, Instant.now()), Instant.now());
        for (String table : List.of("plan", "plan_act", "symptom_report")) {
            awaitCount(0, "select count(*) from " + table + " where athlete_id = ?", athlete);
        }
    }

    private String start() {
        return story.post(story.asAthlete(), "", "{\"injury\": \"%s\"}".formatted(shin))
                .statusCode(201)
                .body("[0].stage", equalTo("GOING_ON"))
                .body("[0].next", startsWith("Step 1 of 2 (easy-10): up to 10 minutes of running."))
                .extract()
                .path("[0].id");
    }

    private static void awaitCount(long count, String sql, Object... parameters) {
        await().atMost(20, SECONDS).until(() -> Db.count(sql, parameters) == count);
    }
}
