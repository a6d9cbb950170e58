package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

/** An athlete lets a clinic see them, and shows it out. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class SharingPageIT {
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private final String name = "Clinic " + clinic;
    private AthleteOnline athlete;

    @BeforeEach
    void aClinicThatDoesNotSeeTheAthleteYet() {
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic(name, Api.staff(clinician, "Dr Sam", "CLINICIAN")))
                .statusCode(201);
        athlete = AthleteOnline.withProfile("en");
        athlete.get("/sharing")
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Nobody else sees you", "not even in an emergency", name, "What it does not see", "Strava"));
    }

    @Test
    void aClinicIsLetInByItsName() {
        assertThat(athlete.leadsTo("/sharing", Map.of("clinic", clinic.toString())))
                .isEqualTo("/sharing?done=GIVEN");

        athlete.get("/sharing?done=GIVEN")
                .body(stringContainsInOrder("sees you from now on", "These clinics see you", name, "since "))
                .body(not(containsString("<option value=\"" + clinic + "\">")));
        assertThat(staffSees().extract().statusCode()).isNotEqualTo(404);
    }

    @Test
    void anInvitationChoosesItsClinicAndLetsNobodyInByItself() {
        athlete.get("/sharing?clinic=" + clinic)
                .body(stringContainsInOrder(
                        name + " asks whether it may see you",
                        "Nobody else sees you",
                        "<option value=\"" + clinic + "\" selected>"));
        staffSees().statusCode(404);
        athlete.leadsTo("/sharing", Map.of("clinic", clinic.toString()));
        for (String nothing : new String[] {clinic.toString(), UUID.randomUUID().toString(), "somebody"}) {
            athlete.get("/sharing?clinic=" + nothing)
                    .statusCode(200)
                    .body(not(containsString("asks whether")), not(containsString("\" selected>")));
        }
    }

    @Test
    void whoeverIsInvitedBeforeSayingWhoTheyAreIsLedBack() {
        var newcomer = AthleteOnline.withoutProfile();
        newcomer.get("/sharing?clinic=" + clinic).body(containsString("href=\"/me?clinic=" + clinic + "\""));
        newcomer.get("/me?clinic=" + clinic)
                .body(containsString("<input type=\"hidden\" name=\"clinic\" value=\"" + clinic + "\">"));
        Map<String, String> profile =
                Map.of("name", "Nele", "zone", "Europe/Vienna", "language", "en", "clinic", clinic.toString());

        assertThat(newcomer.leadsTo("/me", profile)).isEqualTo("/sharing?clinic=" + clinic);
        newcomer.get("/me?clinic=//evil.test").body(not(containsString("evil.test")));
    }

    @Test
    void itIsShownOutAfterAskingOnceAndSeesNothingFromThenOn() {
        athlete.leadsTo("/sharing", Map.of("clinic", clinic.toString()));
        athlete.get("/sharing/" + clinic + "/end")
                .statusCode(200)
                .body(stringContainsInOrder("End for " + name + "?", "Nobody there is told any more", "End it now"));
        Api.as(athlete.subject, Roles.ATHLETE)
                .get("/v1/athletes/me/consents")
                .then()
                .body("clinicId", contains(clinic.toString()));

        assertThat(athlete.leadsTo("/sharing/" + clinic + "/end", Map.of())).isEqualTo("/sharing?done=ENDED");

        athlete.get("/sharing?done=ENDED").body(stringContainsInOrder("Ended.", "Nobody else sees you"));
        Api.as(athlete.subject, Roles.ATHLETE)
                .get("/v1/athletes/me/consents")
                .then()
                .body("", empty());
        staffSees().statusCode(404);
        athlete.get("/sharing/" + clinic + "/end").statusCode(404);
    }

    @Test
    void nothingHappensUntilAClinicIsChosen() {
        for (String chosen : new String[] {"", UUID.randomUUID().toString()}) {
            athlete.post("/sharing", Map.of("clinic", chosen))
                    .statusCode(422)
                    .body(stringContainsInOrder("Please choose the clinic first.", "aria-invalid", "autofocus", name));
        }
        athlete.post("/sharing", Map.of("clinic", clinic.toString(), "csrf-token", "made up"))
                .statusCode(400);
        staffSees().statusCode(404);
    }

    @Test
    void whoHasNoProfileMakesOneFirst() {
        AthleteOnline.withoutProfile()
                .get("/sharing")
                .statusCode(200)
                .body(containsString("href=\"/me\""), not(containsString("These clinics see you")));
    }

    private ValidatableResponse staffSees() {
        return Api.as(clinician, Roles.CLINICIAN)
                .get("/athletes/" + athlete.id())
                .then();
    }
}
