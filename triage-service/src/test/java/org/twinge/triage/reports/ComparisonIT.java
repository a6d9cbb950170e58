package org.twinge.triage.reports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** Stored reports under two versions of the rule book, side by side. */
@QuarkusTest
@WithTestResource(Servers.class)
class ComparisonIT {
    private static final String COMPARISON = "/v1/rulebook/comparison?with=2026.1";

    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void aVersionBeforeAndReportsOfTwoAthletes() throws IOException, SQLException {
        Reporting.known(athlete, loner, clinician);
        try (var connection = Db.connect();
                var insert = connection.prepareStatement(
                        "insert into rule_book values ('2026.1', ?, now() - interval '1 year') on conflict do nothing")) {
            insert.setString(1, Files.readString(Path.of("src/test/resources/rulebook/2026.1.json")));
            insert.execute();
        }
    }

    @Test
    void onlyWhatChangesIsToldAndWhyAndOnlyOfConsentingAthletes() {
        String boneStress = Reporting.allNo("{\"region\": \"shin\"}")
                .replace("\"focal-bone-pain\":\"no\"", "\"focal-bone-pain\":\"yes\"")
                .replace("\"pain-on-impact\":\"no\"", "\"pain-on-impact\":\"yes\"");
        Reporting.post(loner, Roles.ATHLETE, boneStress).statusCode(201);
        String changed = Reporting.post(athlete, Roles.ATHLETE, boneStress)
                .statusCode(201)
                .extract()
                .path("reportId");
        Reporting.post(athlete, Roles.ATHLETE, Reporting.allNo("{}")).statusCode(201);

        Reporting.get(clinician, Roles.CLINICIAN, COMPARISON)
                .statusCode(200)
                .body("before", equalTo("2026.1"))
                .body("after", equalTo("2026.2"))
                .body("reports", equalTo(2))
                .body("changes.reportId", contains(changed))
                .body("changes[0].after.level", equalTo("SOON"))
                .body("changes[0].firesNow", hasItem("bone-stress"))
                .body("next", nullValue());

        String next = Reporting.get(clinician, Roles.CLINICIAN, COMPARISON + "&limit=1")
                .body("reports", equalTo(1))
                .body("changes", empty())
                .body("next", notNullValue())
                .extract()
                .path("next");
        Reporting.get(clinician, Roles.CLINICIAN, COMPARISON + "&limit=1&before=" + next)
                .body("changes.reportId", contains(changed))
                .body("next", nullValue());
    }

    @Test
    void whatIsNoVersionOrNoPageIsRefused() {
        Reporting.get(clinician, Roles.CLINICIAN, "/v1/rulebook/comparison?with=1999.1")
                .statusCode(404);
        Reporting.get(clinician, Roles.CLINICIAN, "/v1/rulebook/comparison").statusCode(400);
        Reporting.get(clinician, Roles.CLINICIAN, COMPARISON + "&limit=1001").statusCode(400);
        Reporting.get(athlete, Roles.ATHLETE, COMPARISON).statusCode(403);
    }
}
