package org.twinge.triage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What staff write to an athlete: who reads it, and what leaves the house about it. */
@QuarkusTest
@WithTestResource(Servers.class)
class MessagesIT {
    private static final String COME_IN = "{\"text\": \"Please come in at five.\"}";

    private Staff staff;
    private UUID caseId;

    @BeforeEach
    void aCaseOfSameDay() {
        staff = Staff.known();
        caseId = staff.caseAfter(Staff.symptoms(staff.athlete, UUID.randomUUID(), 1, Level.SAME_DAY), 1);
    }

    @Test
    void theAthleteReadsItAndStaffSeeItWithTheCase() {
        write(staff.sam, 1, COME_IN)
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("OPEN"));

        mine(staff.athlete, "")
                .body("text", contains("Please come in at five."))
                .body("staffId", contains(staff.sam.toString()));
        Staff.get(staff.pat, "/v1/cases/" + caseId)
                .body("messages.text", contains("Please come in at five."))
                .body("notes", hasSize(0))
                .body("history.what", contains("OPENED", "MESSAGED"))
                .body("history[1].staffId", equalTo(staff.sam.toString()));
        assertThat(Staff.lastTold(staff.athlete, 2).change().what()).isEqualTo(CaseChanged.What.MESSAGED);
    }

    @Test
    void theAthleteAloneIsToldAndWithoutTheWords() {
        write(staff.sam, 1, COME_IN).statusCode(200);
        UUID message = UUID.fromString(mine(staff.athlete, "").extract().path("[0].messageId"));

        await().untilAsserted(() -> assertThat(toldOfMessages()).singleElement().satisfies(alert -> {
            assertThat(alert.cause()).isEqualTo(new AlertRaised.StaffMessage(message));
            assertThat(alert.audiences()).isEqualTo(Set.of(Audience.ATHLETE));
            assertThat(alert.level()).isEqualTo(Level.SAME_DAY);
        }));
    }

    @Test
    void theSameRequestTwiceIsOneMessageAndAnotherIsRefused() {
        String key = UUID.randomUUID().toString();
        write(staff.sam, 1, COME_IN, key).statusCode(200);
        write(staff.sam, 1, COME_IN, key).statusCode(200).body("revision", equalTo(2));
        write(staff.sam, 1, "{\"text\": \"Come tomorrow.\"}", key).statusCode(409);
        Staff.step(staff.sam, caseId, 2, "note", COME_IN, key).statusCode(409);

        mine(staff.athlete, "").body("", hasSize(1));
        await().untilAsserted(() -> assertThat(toldOfMessages()).hasSize(1));
    }

    @Test
    void whoHasNotSeenTheCaseAsItIsWritesNothing() {
        write(staff.sam, 2, COME_IN).statusCode(412);
        Staff.as(staff.sam, Roles.CLINICIAN)
                .header("Idempotency-Key", "1")
                .body(COME_IN)
                .post("/v1/cases/" + caseId + "/messages")
                .then()
                .statusCode(428);
        for (String body : List.of("", "{}", "{\"text\": \" \"}", "{\"text\": 1}", "{\"text\": \"a\", \"to\": 1}")) {
            write(staff.sam, 1, body).statusCode(400).contentType("application/problem+json");
        }
        write(staff.sam, 1, "{\"text\": \"" + "x".repeat(4001) + "\"}").statusCode(400);
        Staff.step(staff.sam, caseId, 1, "message", COME_IN).statusCode(404);

        mine(staff.athlete, "").body("", hasSize(0));
    }

    @Test
    void nobodyElseReadsOrWrites() throws SQLException {
        Staff others = Staff.known();
        write(staff.sam, 1, COME_IN).statusCode(200);

        write(others.sam, 2, COME_IN).statusCode(404);
        Staff.as(staff.athlete, Roles.ATHLETE)
                .post("/v1/cases/" + caseId + "/messages")
                .then()
                .statusCode(403);
        mine(others.athlete, "").body("", hasSize(0));
        Staff.as(staff.sam, Roles.CLINICIAN).get("/v1/messages").then().statusCode(403);
        assertThat(seenBy(staff.athlete)).isOne();
        assertThat(seenBy(staff.pat)).isOne();
        assertThat(seenBy(others.athlete)).isZero();
        assertThat(seenBy(others.sam)).isZero();
        byte[] sealed = (byte[]) Db.query("select sealed from case_message where case_id = ?", caseId)
                .getFirst()
                .get("sealed");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("come in");
    }

    @Test
    void messagesComeInPagesNewestFirst() {
        for (int revision = 1; revision <= 3; revision++) {
            write(staff.sam, revision, "{\"text\": \"%d\"}".formatted(revision)).statusCode(200);
        }
        String next = mine(staff.athlete, "?limit=2")
                .body("text", contains("3", "2"))
                .extract()
                .header("Link")
                .replaceAll(".*<([^>]*)>.*", "$1");
        Staff.as(staff.athlete, Roles.ATHLETE)
                .get(next)
                .then()
                .body("text", contains("1"))
                .header("Link", nullValue());
        for (String limit : List.of("0", "101")) {
            Staff.as(staff.athlete, Roles.ATHLETE)
                    .get("/v1/messages?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("detail", endsWith("from 1 to 100"));
        }
    }

    @Test
    void erasureTakesThemAway() {
        write(staff.sam, 1, COME_IN).statusCode(200);
        TestTopics.send(new ErasureRequested(staff.athlete, Instant.now()), Instant.now());

        await().until(() -> Db.count("select count(*) from case_message where case_id = ?", caseId) == 0);
    }

    private List<AlertRaised> toldOfMessages() {
        return TestTopics.read(AlertRaised.class, Topics.ALERTS, staff.athlete).stream()
                .filter(alert -> alert.cause() instanceof AlertRaised.StaffMessage)
                .toList();
    }

    private long seenBy(UUID person) throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role triage_service_web");
            statement.execute("set twinge.subject = '" + person + "'");
            try (var rows =
                    statement.executeQuery("select count(*) from case_message where case_id = '" + caseId + "'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static ValidatableResponse mine(UUID athlete, String query) {
        return Staff.as(athlete, Roles.ATHLETE)
                .get("/v1/messages" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse write(UUID person, int revision, String body) {
        return write(person, revision, body, UUID.randomUUID().toString());
    }

    private ValidatableResponse write(UUID person, int revision, String body, String key) {
        return Staff.as(person, Roles.CLINICIAN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision + "\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/cases/" + caseId + "/messages")
                .then();
    }
}
