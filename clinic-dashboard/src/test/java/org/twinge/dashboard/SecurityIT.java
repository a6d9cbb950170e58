package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class SecurityIT {
    private static final String ID = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/clinics/ID, athlete",
        "GET, /v1/clinics/ID, athlete",
        "GET, /v1/clinics, clinician",
        "PUT, /v1/athletes/me, clinician",
        "GET, /v1/athletes/me, clinic-admin",
        "DELETE, /v1/athletes/me, operator",
        "GET, /v1/athletes/me/consents, clinician",
        "PUT, /v1/athletes/me/consents/ID, clinician",
        "DELETE, /v1/athletes/me/consents/ID, clinician",
        "GET, /v1/erasures/ID, clinic-admin",
        "GET, /v1/alerts, operator",
        "GET, /v1/parked, clinic-admin",
        "GET, /, operator",
        "GET, /alerts, clinician",
        "GET, /cases/ID, athlete",
        "GET, /findings, clinician",
        "GET, /training, clinician",
        "GET, /runs, clinician",
        "GET, /runs/ID, clinic-admin",
        "GET, /plan, clinic-admin",
        "GET, /import, clinician",
        "GET, /clinic/reads, clinician",
        "GET, /clinic/reads/ID, clinician",
        "GET, /sharing, clinician",
        "GET, /sharing/ID/end, clinic-admin",
        "GET, /me, clinician",
        "GET, /me/leave, clinic-admin",
        "GET, /me/export, clinician",
        "GET, /v1/export, clinic-admin",
        "GET, /me/gone, clinician",
        "GET, /import/ID, operator",
        "GET, /feeds, clinician",
        "GET, /feeds/strava, operator",
        "GET, /clinic, athlete",
        "GET, /clinic/ID, athlete",
        "GET, /clinic/ID/staff/ID, clinician",
        "GET, /clinic/ID/webhooks, clinician",
        "GET, /athletes, athlete",
        "GET, /athletes/ID, athlete",
        "GET, /report, clinician",
        "GET, /reports, clinic-admin",
        "GET, /reports/ID, clinician",
        "GET, /reports/ID/withdrawal, operator",
        "GET, /rule-book, integration",
        "GET, /preferences, operator",
        "GET, /deliveries, editor",
    })
    void nobodyComesWithoutATokenOrWithTheWrongRole(String method, String path, String wrongRole) {
        String target = path.replace("ID", ID);
        given().contentType("application/json")
                .body(Map.of())
                .request(method, target)
                .then()
                .statusCode(401);
        Api.as(UUID.randomUUID(), wrongRole)
                .contentType("application/json")
                .body(Map.of())
                .request(method, target)
                .then()
                .statusCode(403);
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void withoutASubjectThereIsNothingToSee() throws Exception {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role clinic_dashboard_web");
            for (String table : new String[] {
                "athlete",
                "consent",
                "staff",
                "alert",
                "alert_delivery",
                "care_case",
                "training_now",
                "awaited_staff",
                "report_draft",
                "staff_read"
            }) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }
}
