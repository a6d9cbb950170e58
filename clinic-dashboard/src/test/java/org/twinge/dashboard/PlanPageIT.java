package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class PlanPageIT {

    @Test
    void theNextStepStandsFirstThenWhatWasRun() {
        AthleteOnline.withProfile("en")
                .get("/plan")
                .statusCode(200)
                .body(
                        containsString("After: Achilles tendinopathy"),
                        containsString("Step 1 of 2: 10 minutes easy"),
                        containsString("Not before 3 Dec 2026."),
                        containsString("It went well 2 of 2 times."),
                        containsString("pain at most 2 of 10, settled by the next morning, and no limp"),
                        containsString("Go on to: 15 minutes easy"),
                        containsString("More than the step."),
                        containsString("Sooner than the step."),
                        not(containsString("I am done with this plan")));
    }

    @Test
    void inGermanToo() {
        AthleteOnline.withProfile("de")
                .get("/plan")
                .statusCode(200)
                .body(
                        containsString("Schritt 1 von 2: 10 Minuten locker"),
                        containsString("Weiter zu: 15 Minuten locker"),
                        containsString("Mehr als der Schritt."));
    }

    @Test
    void theAthleteGoesOnToTheStepThatIsOfferedAndToNoOther() {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/plan").statusCode(200);
        String accept = "/plan/" + LoadMonitorStandIn.PLAN + "/accept";

        assertThat(athlete.leadsTo(accept, Map.of("step", "easy-15"))).isEqualTo("/plan");
        assertThat(athlete.leadsTo(accept, Map.of("step", "easy-30"))).isEqualTo("/plan?trouble=REFUSED");
        athlete.get("/plan?trouble=REFUSED").statusCode(200).body(containsString("That did not happen"));
    }

    @Test
    void afterBoneStressTheAthleteIsSentToAClinician() {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/plan").statusCode(200);

        assertThat(athlete.leadsTo("/plan", Map.of("injury", "achilles-tendinopathy")))
                .isEqualTo("/plan");
        assertThat(athlete.leadsTo("/plan", Map.of("injury", "bone-stress-injury")))
                .isEqualTo("/plan?trouble=CLINICIAN");
        athlete.get("/plan?trouble=CLINICIAN").statusCode(200).body(containsString("Only a clinician"));
        athlete.get("/plan?trouble=%3Cb%3E")
                .statusCode(200)
                .body(not(containsString("<b>")), not(containsString("did not happen")));
    }

    @Test
    void whoHasNoProfileHasNoPlan() {
        AthleteOnline.withoutProfile().get("/plan").statusCode(200).body(containsString("You follow no plan."));
    }

    @Test
    void aServiceThatIsAwayIsSaid() {
        UUID away = UUID.fromString(LoadMonitorStandIn.AWAY);
        assertThat(Api.as(away, Roles.ATHLETE)
                        .contentType("application/json")
                        .body(Api.profile("Away"))
                        .put("/v1/athletes/me")
                        .statusCode())
                .isIn(200, 201);

        Api.as(away, Roles.ATHLETE)
                .get("/plan")
                .then()
                .statusCode(503)
                .body(containsString("Laufen Sie nicht auf Verdacht"));
    }

    @Test
    void aClinicianSeesThePlanAndStopsItAndAnAdminDoesNot() {
        ClinicAtWork work = ClinicAtWork.withAnOpenEmergency();
        String page = "/athletes/" + work.athlete;

        work.asSam()
                .get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("After: Achilles tendinopathy"),
                        containsString("Step 1 of 2: 10 minutes easy"),
                        containsString(page + "/plan/" + LoadMonitorStandIn.PLAN + "/stop"),
                        not(containsString("/clearance")));
        var form = work.form(page);
        form.post(page + "/plan/" + LoadMonitorStandIn.PLAN + "/stop", Map.of())
                .statusCode(303)
                .header("Location", containsString(page));
        form.post(page + "/plan", Map.of("injury", "bone-stress-injury", "ground", ""))
                .statusCode(303)
                .header("Location", containsString("trouble=CLINICIAN"));
        form.post(page + "/plan", Map.of("injury", "bone-stress-injury", "ground", "EXAMINED"))
                .statusCode(303)
                .header("Location", not(containsString("trouble")));
        Api.as(work.sam, Roles.CLINIC_ADMIN)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("Step 1 of 2"), not(containsString("/stop")));
        Api.as(work.sam, Roles.CLINIC_ADMIN)
                .formParams(Map.of("injury", "achilles-tendinopathy"))
                .post(page + "/plan")
                .then()
                .statusCode(403);
    }
}
