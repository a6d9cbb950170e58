package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.twinge.dashboard.Happenings.NOW;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ErasureIT {
    private final UUID subject = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @Test
    void everythingAboutTheAthleteGoesAndEverybodyIsAsked() {
        UUID athlete = athleteWithEverything();

        erase(athlete);

        assertThat(tablesWith(athlete)).containsExactlyInAnyOrder("erasure", "erasure_answer");
        assertThat(Db.count("select count(*) from athlete where subject = ?", subject.toString()))
                .isZero();
        Api.as(subject, Roles.ATHLETE).get("/v1/athletes/me").then().statusCode(404);
        Api.as(subject, Roles.ATHLETE).get("/v1/alerts").then().body("", equalTo(List.of()));
        await().untilAsserted(() -> {
            assertThat(TestTopics.read(ErasureRequested.class, Topics.ERASURES, athlete))
                    .hasSize(1);
            assertThat(TestTopics.read(AthleteSnapshot.class, Topics.ATHLETES, athlete))
                    .last()
                    .isEqualTo(AthleteSnapshot.erased(athlete, 3));
            assertThat(TestTopics.read(ErasureCompleted.class, Topics.ERASURES, athlete))
                    .extracting(ErasureCompleted::service, ErasureCompleted::rows)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("clinic-dashboard", 4L));
        });
    }

    @Test
    void lateEventsEndToo() {
        UUID athlete = athleteWithEverything();
        erase(athlete);
        UUID marker = UUID.randomUUID();
        TestTopics.send(Happenings.redFlag(alert, 2, athlete, CareLevel.SOON, "late"), NOW);
        TestTopics.send(Happenings.delivery(alert, athlete, athlete, Outcome.SENT), NOW);
        // on one key, so that it comes after the others
        TestTopics.send(Happenings.redFlag(marker, 1, UUID.randomUUID(), CareLevel.SOON, "marker"), NOW);
        TestTopics.send(Happenings.delivery(marker, UUID.randomUUID(), athlete, Outcome.SENT), NOW);

        await().until(() -> Db.count("select count(*) from alert where alert_id = ?", marker) == 1
                && Db.count("select count(*) from alert_delivery where alert_id = ?", marker) == 1);
        await().during(java.time.Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(tablesWith(athlete)).containsExactlyInAnyOrder("erasure", "erasure_answer"));
    }

    @Test
    void anOperatorSeesWhoHasAnsweredAndTheAthleteMayComeBackAsSomebodyNew() {
        UUID athlete = athleteWithEverything();
        erase(athlete);
        TestTopics.send(new ErasureCompleted(athlete, "load-monitor", 17, NOW), NOW);

        await().untilAsserted(() -> Api.as(UUID.randomUUID(), Roles.OPERATOR)
                .get("/v1/erasures/" + athlete)
                .then()
                .statusCode(200)
                .body("answers.service", contains("clinic-dashboard", "load-monitor"))
                .body("answers.rows", contains(4, 17)));
        Api.as(UUID.randomUUID(), Roles.OPERATOR)
                .get("/v1/erasures/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        assertThat(Api.athlete(subject, "Robin again")).isNotEqualTo(athlete);
    }

    /** Rows in athlete, consent, alert and alert_delivery. */
    private UUID athleteWithEverything() {
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic("Hip")).statusCode(201);
        UUID athlete = Api.athlete(subject, "Robin");
        Api.consent(subject, clinic);
        TestTopics.send(Happenings.redFlag(alert, 1, athlete, CareLevel.SOON, "sore shin"), NOW);
        TestTopics.send(Happenings.delivery(alert, athlete, athlete, Outcome.SENT), NOW);
        await().untilAsserted(() -> {
            assertThat(tablesWith(athlete)).containsExactlyInAnyOrder("athlete", "consent", "alert", "alert_delivery");
            assertThat(Db.count("select count(*) from outbox where key = ?", athlete.toString()))
                    .isZero();
        });
        return athlete;
    }

    private void erase(UUID athlete) {
        Api.as(subject, Roles.ATHLETE)
                .delete("/v1/athletes/me")
                .then()
                .statusCode(202)
                .body("athleteId", equalTo(athlete.toString()));
    }

    /** The tables that hold a row about the athlete. */
    private static List<String> tablesWith(UUID athlete) {
        return Db.query("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'athlete_id'
                """).stream()
                .map(row -> (String) row.get("table_name"))
                .filter(table -> Db.count("select count(*) from " + table + " where athlete_id = ?", athlete) > 0)
                .toList();
    }
}
