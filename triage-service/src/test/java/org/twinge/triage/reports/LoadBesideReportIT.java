package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What somebody ran stands beside their report, hidden from staff where its source says so. */
@QuarkusTest
@WithTestResource(Servers.class)
class LoadBesideReportIT {
    private static final String SHIN = Reporting.allNo("{\"region\": \"shin\", \"pain\": 4}");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void oneAthleteUnderConsentAndOneOnTheirOwn() {
        Reporting.known(athlete, loner, clinician);
    }

    @Test
    void theLoadIsKeptAsItWasAndChangesNoLevel() {
        String without = Reporting.post(athlete, Roles.ATHLETE, SHIN).extract().path("level");
        ran(1, today.minusDays(3), true);
        var report = Reporting.post(athlete, Roles.ATHLETE, SHIN).body("level", equalTo(without));
        String id = report.extract().path("reportId");
        ran(2, null, true);

        for (UUID reader : List.of(athlete, clinician)) {
            Reporting.get(reader, reader.equals(athlete) ? Roles.ATHLETE : Roles.CLINICIAN, path(id))
                    .statusCode(200)
                    .body("recentSpike.day", equalTo(today.minusDays(3).toString()))
                    .body("recentSpike.band", equalTo("OVER_30_PERCENT"))
                    .body("longestRun.meters", equalTo(19203f));
        }
        Reporting.get(loner, Roles.ATHLETE, path(id)).statusCode(404);
    }

    @Test
    void whatItsSourceShowsToItsOwnerOnlyIsNothingForStaff() {
        ran(1, today, false);
        String own = Reporting.post(athlete, Roles.ATHLETE, SHIN).extract().path("reportId");
        Reporting.get(athlete, Roles.ATHLETE, path(own)).statusCode(200);
        Reporting.get(clinician, Roles.CLINICIAN, path(own)).statusCode(404);
        String byStaff = Reporting.post(
                        clinician, Roles.CLINICIAN, SHIN.replaceFirst("\\{", "{\"athleteId\": \"" + athlete + "\","))
                .statusCode(201)
                .extract()
                .path("reportId");
        Reporting.get(clinician, Roles.CLINICIAN, path(byStaff)).statusCode(404);
    }

    @Test
    void aSpikeOfLongAgoIsNotRecentAndErasureTakesAll() {
        ran(1, today.minusDays(31), true);
        String id = Reporting.post(athlete, Roles.ATHLETE, SHIN).extract().path("reportId");
        Reporting.get(athlete, Roles.ATHLETE, path(id))
                .body("recentSpike", nullValue())
                .body("longestRun.day", equalTo(today.minusDays(1).toString()));
        Reporting.erase(athlete);
        for (String table : List.of("load_context", "report_load")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .as(table)
                    .isZero();
        }
    }

    private void ran(long version, LocalDate spike, boolean staffVisible) {
        TestTopics.send(
                new LoadSnapshot(
                        athlete,
                        version,
                        LoadSnapshot.Method.DISTANCE,
                        List.of(new LoadSnapshot.Day(today.minusDays(1), 19.2)),
                        0.1,
                        new LoadSnapshot.LongestSession(today.minusDays(1), 19_203),
                        spike == null ? null : new LoadSnapshot.Spike(spike, SpikeBand.OVER_30_PERCENT, false),
                        staffVisible,
                        null,
                        List.of(),
                        null),
                Instant.now());
        await().until(() ->
                Db.count("select count(*) from load_context where athlete_id = ? and version = ?", athlete, version)
                        == 1);
    }

    private static String path(String report) {
        return "/v1/reports/" + report + "/load-context";
    }
}
