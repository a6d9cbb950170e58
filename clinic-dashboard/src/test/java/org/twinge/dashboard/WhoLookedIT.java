package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.AthleteSeen.What;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Who of a clinic's staff looked, for the athlete and for the clinic's admin. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class WhoLookedIT {
    private static final Instant SLOT = Instant.parse("2026-03-02T07:00:00Z");

    private final UUID clinic = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteUnderConsentAtWhomNobodyLookedYet() {
        Api.putClinic(
                        admin,
                        clinic,
                        Api.clinic(
                                "Hip",
                                Api.staff(clinician, "Dr Sam", "CLINICIAN"),
                                Api.staff(admin, "Kim", "CLINIC_ADMIN")))
                .statusCode(201);
        athlete = AthleteOnline.withProfile("en");
        Api.consent(athlete.subject, clinic);
        athlete.get("/sharing").body(containsString("Nobody has looked so far."));
    }

    @Test
    void aLookAtTheAthletesPageIsReadByTheAthlete() {
        lookAtPage();
        lookAtPage();

        athlete.get("/sharing")
                .body(stringContainsInOrder("Who looked", "Dr Sam (clinician), Hip", "your name"))
                .body(not(containsString("Nobody has looked so far.")));
        await().untilAsserted(() -> assertThat(TestTopics.read(AthleteSeen.class, Topics.READS, athlete.id()))
                .allMatch(seen -> seen.staffId().equals(clinician))
                .extracting(AthleteSeen::what)
                .as("the page shows who it is and their alerts; the athlete's own looks are none")
                .containsOnly(What.PROFILE, What.ALERT));
    }

    @Test
    void whatOtherServicesTellIsKeptOnceAndShownDayByDay() {
        var report = new AthleteSeen(athlete.id(), clinic, clinician, What.REPORT, SLOT, SLOT.plusSeconds(61));
        TestTopics.send(report, SLOT);
        TestTopics.send(report, SLOT);
        TestTopics.send(
                new AthleteSeen(
                        athlete.id(), clinic, clinician, What.REPORT, SLOT.plusSeconds(900), SLOT.plusSeconds(960)),
                SLOT);
        TestTopics.send(new AthleteSeen(athlete.id(), clinic, UUID.randomUUID(), What.TRAINING, SLOT, SLOT), SLOT);

        await().until(() -> rows() == 3);
        athlete.get("/sharing")
                .body(stringContainsInOrder(
                        "2 Mar 2026",
                        "08:01–08:16",
                        "what you reported",
                        "08:00",
                        "Somebody who no longer works there, Hip",
                        "your training"));
    }

    @Test
    void anAdminSearchesByNameAndThatIsALookToo() {
        lookAtPage();
        var browser = AthleteOnline.staff(admin, Roles.CLINIC_ADMIN);
        browser.get("/clinic/reads").statusCode(200);
        browser.post("/clinic/reads", Map.of("name", "no such person"))
                .statusCode(200)
                .body(containsString("Nobody of that name lets your clinic see them."));
        browser.post("/clinic/reads", Map.of("name", "robin"))
                .statusCode(200)
                .body(containsString("/clinic/reads/" + athlete.id()));
        browser.get("/clinic/reads/" + athlete.id())
                .statusCode(200)
                .body(stringContainsInOrder("Who looked at Robin Runner", "Dr Sam (clinician), Hip", "the name"));

        assertThat(Db.query(
                                "select what from staff_read where athlete_id = ? and staff_id = ? order by what",
                                athlete.id(),
                                admin)
                        .stream()
                        .map(row -> row.get("what"))
                        .distinct()
                        .toList())
                .isEqualTo(List.of("PROFILE", "READS"));
    }

    @Test
    void afterTheConsentHasEndedTheAthleteStillReadsItAndTheClinicDoesNot() {
        lookAtPage();
        UUID stranger = UUID.randomUUID();
        Api.putClinic(stranger, UUID.randomUUID(), Api.clinic("Knee")).statusCode(201);
        admin(stranger, 404);
        admin(admin, 200);
        Api.endConsent(athlete.subject, clinic);

        admin(admin, 404);
        AthleteOnline browser = AthleteOnline.staff(admin, Roles.CLINIC_ADMIN);
        browser.get("/clinic/reads");
        browser.post("/clinic/reads", Map.of("name", "Robin"))
                .body(not(containsString(athlete.id().toString())));
        athlete.get("/sharing").body(containsString("Dr Sam (clinician), Hip"));
    }

    @Test
    void itGoesWithTheAthleteAndNothingLateComesBack() {
        lookAtPage();
        UUID id = athlete.id();
        Api.as(athlete.subject, Roles.ATHLETE).delete("/v1/athletes/me").then().statusCode(202);
        assertThat(rows()).isZero();

        UUID marker = AthleteOnline.withProfile("en").id();
        TestTopics.send(new AthleteSeen(id, clinic, clinician, What.CASE, SLOT, SLOT), SLOT);
        TestTopics.send(new AthleteSeen(marker, clinic, clinician, What.CASE, SLOT, SLOT), SLOT);
        await().until(() -> Db.count("select count(*) from staff_read where athlete_id = ?", marker) == 1);
        await().during(Duration.ofSeconds(1)).until(() -> rows() == 0);
    }

    private void lookAtPage() {
        Api.as(clinician, Roles.CLINICIAN)
                .get("/athletes/" + athlete.id())
                .then()
                .body(containsString("Robin Runner"));
    }

    private void admin(UUID who, int status) {
        Api.as(who, Roles.CLINIC_ADMIN)
                .get("/clinic/reads/" + athlete.id())
                .then()
                .statusCode(status);
    }

    private long rows() {
        return Db.count("select count(*) from staff_read where athlete_id = ?", athlete.id());
    }
}
