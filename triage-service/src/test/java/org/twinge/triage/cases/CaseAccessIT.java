package org.twinge.triage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** Who sees which cases, in which order, and who sees none. */
@QuarkusTest
@WithTestResource(Servers.class)
class CaseAccessIT {
    private Staff staff;
    private UUID caseId;

    @BeforeEach
    void aCaseOfSameDay() {
        staff = Staff.known();
        caseId = staff.caseAfter(Staff.symptoms(staff.athlete, UUID.randomUUID(), 1, Level.SAME_DAY), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "assign", "snooze", "note", "resolve", "reopen", "undo"})
    void foreignCasesLookMissing(String step) {
        Staff others = Staff.known();
        String body = switch (step) {
            case "snooze" -> AlertsToCasesIT.snoozeFor(60);
            case "note" -> "{\"text\": \"x\"}";
            case "resolve" -> "{\"outcome\": \"TREATED\"}";
            default -> "";
        };
        String foreign = Staff.step(others.sam, caseId, 1, step, body)
                .statusCode(404)
                .extract()
                .asString();
        String missing = Staff.step(others.sam, UUID.randomUUID(), 1, step, body)
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign.replaceAll("/v1/cases/[^:]*", "")).isEqualTo(missing.replaceAll("/v1/cases/[^:]*", ""));
        Staff.as(staff.athlete, Roles.ATHLETE)
                .post("/v1/cases/" + caseId + ":" + step)
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given()
                .post("/v1/cases/" + caseId + ":" + step)
                .then()
                .statusCode(401);
    }

    @Test
    void onlyStaffOfAClinicUnderConsentSeeCases() {
        Staff others = Staff.known();
        Staff.get(others.sam, "/v1/cases/" + caseId).statusCode(404);
        Staff.get(others.sam, "/v1/cases").statusCode(200).body("", hasSize(0));
        Staff.get(others.sam, "/v1/cases?clinic=" + staff.clinic).body("", hasSize(0));
        Staff.get(staff.sam, "/v1/cases?clinic=" + staff.clinic).body("caseId", contains(caseId.toString()));
        Staff.as(staff.athlete, Roles.ATHLETE).get("/v1/cases").then().statusCode(403);
        Staff.get(staff.athlete, "/v1/cases/" + caseId).statusCode(404);
    }

    @Test
    void rawSqlShowsAnAthleteNoCaseAndChangesNoHistory() throws SQLException {
        Staff.step(staff.sam, caseId, 1, "note", "{\"text\": \"private words\"}")
                .statusCode(200);
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role triage_service_web");
            statement.execute("set twinge.subject = '" + staff.athlete + "'");
            for (String table : List.of("care_case", "case_entry", "case_note", "injury_episode", "case_alert")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
        assertThat(Db.query("""
                select grantee, table_name, privilege_type from information_schema.role_table_grants
                where table_name in ('case_entry', 'case_note', 'case_message') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                and (grantee like '%\\_web' or grantee like '%\\_worker' and privilege_type = 'UPDATE')
                """)).isEmpty();
        byte[] sealed = (byte[]) Db.query("select sealed from case_note where case_id = ?", caseId)
                .getFirst()
                .get("sealed");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("private");
    }

    @Test
    void theListIsSortedFilteredAndComesInParts() {
        UUID urgent = another(Level.EMERGENCY);
        UUID soon = another(Level.SOON);
        Staff.step(staff.sam, soon, 1, "acknowledge", "").statusCode(200);
        UUID oldButSoon = another(Level.SOON);

        Staff.get(staff.sam, "/v1/cases").body("caseId", contains(text(urgent, caseId, soon, oldButSoon)));
        Staff.get(staff.sam, "/v1/cases?state=OPEN&level=SOON&level=SAME_DAY")
                .body("caseId", contains(text(caseId, oldButSoon)));
        var first = Staff.get(staff.sam, "/v1/cases?limit=3").body("", hasSize(3));
        String next = first.extract().header("Link").replaceAll(".*<([^>]*)>.*", "$1");
        Staff.get(staff.sam, next).body("caseId", contains(text(oldButSoon))).header("Link", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=open",
                "?level=WORST",
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?cursor=x",
                "?cursor=MSAyIDMgNA",
                "?clinic=mine"
            })
    void badQueriesAreRefused(String query) {
        Staff.get(staff.sam, "/v1/cases" + query).statusCode(400).contentType("application/problem+json");
    }

    private UUID another(Level level) {
        UUID athlete = UUID.randomUUID();
        staff.consents(athlete);
        return staff.caseAfter(Staff.symptoms(athlete, UUID.randomUUID(), 1, level), 1);
    }

    private static String[] text(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }
}
