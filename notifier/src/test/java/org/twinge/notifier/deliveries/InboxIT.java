package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** People watch their own messages live, and nobody else's. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class InboxIT {
    private final UUID athlete = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID physio = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/inbox")
    URI inbox;

    @BeforeEach
    void aClinicWithAnAthlete() {
        MailServer.running();
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 1
                && Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1
                && Db.count("select count(*) from staff_contact where clinic_id = ?", clinic) == 1
                && Db.count("select count(*) from access_staff where clinic_id = ?", clinic) == 1);
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void whatIsThereComesFirstThenWhatIsNewAndEachReaderGetsTheirOwn() throws Exception {
        UUID before = UUID.randomUUID();
        send(saddleNumbness(before, athlete, Audience.ATHLETE));
        await().until(() ->
                Db.count("select count(*) from delivery where alert_id = ? and state = 'SENT'", before) == 1);
        Queue<String> athletes = open(athlete, Roles.ATHLETE);
        Queue<String> staffs = open(physio, Roles.CLINICIAN);
        await().untilAsserted(() -> assertThat(athletes).anyMatch(line -> line.contains(before.toString())));

        UUID now = UUID.randomUUID();
        send(saddleNumbness(now, athlete, Audience.ATHLETE, Audience.STAFF));

        for (var reader : List.of(new Reader(athletes, athlete), new Reader(staffs, physio))) {
            await().untilAsserted(() -> assertThat(reader.lines())
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains(now.toString())
                            && line.contains("\"personId\":\"" + reader.person())
                            && line.contains("\"state\":\"SENT\"")));
        }
        assertThat(staffs)
                .as("nothing that was meant for the athlete")
                .noneMatch(line -> line.contains("\"personId\":\"" + athlete));
        assertThat(athletes).noneMatch(line -> line.contains("\"personId\":\"" + physio));
    }

    @Test
    void aConsentThatEndsEndsTheNewsAboutTheAthlete() throws Exception {
        Queue<String> staffs = open(physio, Roles.CLINICIAN);
        UUID first = UUID.randomUUID();
        send(saddleNumbness(first, athlete, Audience.STAFF));
        await().untilAsserted(() -> assertThat(staffs).anyMatch(line -> line.contains(first.toString())));
        TestTopics.send(People.athlete(athlete, 2, true, "en"), SUNDAY);
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 0);
        int seen = staffs.size();

        Db.execute("update delivery set reason = 'CORRECTION' where alert_id = '" + first + "'");
        Queue<String> athletes = open(athlete, Roles.ATHLETE);
        UUID second = UUID.randomUUID();
        send(saddleNumbness(second, athlete, Audience.ATHLETE));
        // the athlete's inbox is looked into after the physio's, twice
        await().untilAsserted(() -> assertThat(athletes)
                .anyMatch(line -> line.contains(second.toString()) && line.contains("\"state\":\"SENT\"")));
        assertThat(staffs).hasSize(seen);
    }

    @Test
    void strangersGetNothing() {
        given().get("/v1/inbox").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.OPERATOR))
                .get("/v1/inbox")
                .then()
                .statusCode(403);
    }

    record Reader(Queue<String> lines, UUID person) {}

    private Queue<String> open(UUID subject, String role) throws Exception {
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(inbox)
                        .timeout(Duration.ofSeconds(20))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + Tokens.of(subject.toString(), role))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Thread.ofVirtual()
                .start(() -> new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add));
        return lines;
    }
}
