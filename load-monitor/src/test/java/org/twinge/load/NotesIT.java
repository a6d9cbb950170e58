package org.twinge.load;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** From the topic {@code runs} to a gentle word. */
@QuarkusTest
@WithTestResource(Servers.class)
class NotesIT {
    private final Diary diary = Diary.ofSomebody();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void anAthleteOfAClinic() {
        TestTopics.send(People.clinic(clinic, clinician), Instant.now());
        TestTopics.send(People.athlete(diary.athlete(), clinic), Instant.now());
        await().atMost(20, SECONDS)
                .until(() ->
                        Db.count("select count(*) from access_consent where athlete_id = ?", diary.athlete()) == 1);
    }

    @Test
    void shoesAndCadenceAreTellableInOrderAndOutOfOrder() {
        RunRecorded far = Diary.worn(diary.run(3, 300_000), "Blue pair", 170.0);
        send(far);
        send(Diary.worn(diary.run(2, 200_000), "Blue pair", 150.0));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> notes(diary.athlete(), Roles.ATHLETE)
                        .body("kind", contains("SHOE_483_KM", "CADENCE_UNDER_160"))
                        .body("[0].shoe", equalTo("Blue pair"))
                        .body("[0].text", startsWith("Blue pair: 500 km.")));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(lastSnapshot().notes())
                        .containsExactly(
                                new LoadSnapshot.Note(LoadSnapshot.NoteKind.SHOE_483_KM, "Blue pair", 500_000),
                                new LoadSnapshot.Note(LoadSnapshot.NoteKind.CADENCE_UNDER_160, null, 150)));

        send(Diary.corrected(far, 100_000.0));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> notes(diary.athlete(), Roles.ATHLETE).body("kind", contains("CADENCE_UNDER_160")));
        send(Diary.worn(diary.run(1, 190_000), "Blue pair", 175.0));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(lastSnapshot().notes())
                        .containsExactly(
                                new LoadSnapshot.Note(LoadSnapshot.NoteKind.SHOE_483_KM, "Blue pair", 490_000)));
        assertThat(TestTopics.read(Topics.ALERTS).stream()
                        .filter(alert -> alert.event().key().equals(diary.athlete())))
                .isEmpty();
    }

    @Test
    void sevenDaysWithoutRestAreNoted() {
        for (int daysAgo = 6; daysAgo >= 0; daysAgo--) {
            send(diary.run(daysAgo, 5000));
        }
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(lastSnapshot().days()).hasSize(7));
        notes(diary.athlete(), Roles.ATHLETE).body("$", hasSize(0));

        send(diary.run(7, 5000));
        send(diary.run(9, 5000));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> notes(diary.athlete(), Roles.ATHLETE)
                        .body("kind", contains("SEVEN_DAYS_WITHOUT_REST"))
                        .body("[0].value", equalTo(8.0f)));
    }

    @Test
    void staffSeeNotesOfWhatTheyMaySee() {
        send(Diary.forTheOwnerOnly(Diary.worn(diary.run(3, 300_000), "Blue pair", 150.0)));
        send(Diary.worn(diary.run(2, 490_000), "Red pair", null));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> notes(diary.athlete(), Roles.ATHLETE)
                        .body("kind", contains("SHOE_483_KM", "CADENCE_UNDER_160")));

        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> as(clinician, Roles.CLINICIAN).statusCode(200).body("$", hasSize(0)));
        as(UUID.randomUUID(), Roles.CLINICIAN).statusCode(404);
    }

    private void send(RunRecorded run) {
        TestTopics.send(run, Instant.now());
    }

    private LoadSnapshot lastSnapshot() {
        return TestTopics.read(LoadSnapshot.class, Topics.LOADS, diary.athlete())
                .getLast();
    }

    private ValidatableResponse notes(UUID person, String role) {
        return as(person, role).statusCode(200);
    }

    private ValidatableResponse as(UUID person, String role) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .get("/v1/athletes/" + diary.athlete() + "/notes")
                .then();
    }
}
