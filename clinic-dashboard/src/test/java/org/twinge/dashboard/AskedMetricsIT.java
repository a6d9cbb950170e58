package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.ClinicSnapshot.MetricAlert;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Of which figures of training load a clinic's staff want to hear, by its page and by the API. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class AskedMetricsIT {
    private static final MetricAlert EWMA = new MetricAlert("acwr-ewma", 1.5, 0.8, 14);

    private final UUID admin = UUID.randomUUID();
    private final UUID sam = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final String page = "/clinic/" + clinic;
    private final Browser browser = new Browser(Tokens.of(admin.toString(), Roles.CLINIC_ADMIN));

    @BeforeEach
    void aClinicThatAsksForNothing() {
        Api.putClinic(admin, clinic, Api.clinic("Hip", Api.staff(sam, "Dr Sam", "CLINICIAN")))
                .statusCode(201)
                .body("metricAlerts", empty());
        browser.get(page)
                .statusCode(200)
                .body(
                        containsString("Your clinic does not ask to hear about any."),
                        containsString("<option value=\"tsb\">Balance (TSB): below, from -1000000 to 0</option>"));
    }

    @Test
    void anAdminAsksChangesAndAsksNoLonger() {
        browser.post(page + "/metrics", form(1, "acwr-ewma", " 1,5 ", "80", "14"))
                .statusCode(303);
        browser.get(page)
                .body(
                        containsString(
                                "<strong>ACWR (EWMA)</strong> above 1.5, if the load of at least 80 % of the last 28"
                                        + " days is known; again only after 14 days on which it was not"),
                        not(containsString("<option value=\"acwr-ewma\"")));
        browser.post(page + "/metrics", form(2, "tsb", "-25", "55", "7")).statusCode(303);
        browser.post(page + "/metrics", form(3, "acwr-ewma", "1.6", "100", "28"))
                .statusCode(303);
        browser.post(page + "/metrics/removal", Map.of("version", "4", "metric", "tsb"))
                .statusCode(303);

        assertThat(published(2).metricAlerts()).containsExactly(EWMA);
        assertThat(published(3).metricAlerts()).containsExactly(EWMA, new MetricAlert("tsb", -25, 0.55, 7));
        assertThat(published(5).metricAlerts()).containsExactly(new MetricAlert("acwr-ewma", 1.6, 1, 28));
    }

    @Test
    void everyOtherChangeOfTheClinicLeavesWhatItAsksFor() {
        browser.post(page + "/metrics", form(1, "acwr-ewma", "1.5", "80", "14")).statusCode(303);

        browser.post(page + "/details", Map.of("version", "2", "name", "Knee", "zone", "Europe/Vienna", "phone", "1"))
                .statusCode(303);
        browser.post(
                        page + "/escalation",
                        Map.of("version", "3", "step-" + sam, "1", "emergency", "5", "sameDay", "60"))
                .statusCode(303);
        browser.post(
                        page + "/staff/" + sam,
                        Map.of("version", "4", "language", "de", "name", "Dr Samira", "role", List.of("CLINICIAN")))
                .statusCode(303);
        browser.post(page + "/staff/" + sam + "/removal", Map.of("version", "5", "sure", "yes"))
                .statusCode(303);
        UUID newcomer = UUID.randomUUID();
        browser.post(
                        page + "/staff",
                        Map.of(
                                "new-name",
                                "Dr New",
                                "new-email",
                                newcomer + "@test.twinge",
                                "new-language",
                                "de",
                                "new-role",
                                List.of("CLINICIAN")))
                .statusCode(303);
        new Browser(Tokens.of(newcomer.toString(), Roles.CLINICIAN)).get("/").statusCode(200);

        assertThat(published(7)).satisfies(now -> {
            assertThat(now.staff()).extracting(ClinicSnapshot.StaffMember::name).contains("Dr New");
            assertThat(now.metricAlerts()).containsExactly(EWMA);
        });
        for (long version = 3; version <= 6; version++) {
            assertThat(published(version).metricAlerts()).containsExactly(EWMA);
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingThatWasTypedIsLost() {
        browser.post(page + "/metrics", form(1, "acwr-ewma", "0,8", "49", "2,5"))
                .statusCode(422)
                .body(
                        containsString("id=\"threshold-new-problem\">A number from 1 to 4."),
                        containsString("id=\"coverage-new-problem\">A number from 50 to 100."),
                        containsString("id=\"cooldown-new-problem\">A whole number from 1 to 28."),
                        containsString("value=\"0,8\""),
                        containsString("<option value=\"acwr-ewma\" selected>"));
        browser.post(page + "/metrics", form(1, "luck", "2", "80", "14"))
                .statusCode(422)
                .body(containsString("Choose a figure from the list."));
        browser.post(page + "/metrics", form(1, "tsb", "NaN", "80", "14"))
                .statusCode(422)
                .body(containsString("A number from -1000000 to 0."));

        browser.post(page + "/metrics", form(1, "acwr-ewma", "1.5", "80", "14")).statusCode(303);
        browser.post(page + "/metrics", form(2, "acwr-ewma", "5", "80", "14"))
                .statusCode(422)
                .body(
                        containsString("id=\"threshold-acwr-ewma-problem\">A number from 1 to 4."),
                        not(containsString("id=\"threshold-new-problem\"")));
        browser.post(page + "/metrics", form(1, "acwr-ewma", "1.7", "80", "14"))
                .statusCode(409)
                .body(stringContainsInOrder("above 1.5", "value=\"1.7\""));
    }

    @Test
    void aClinicianReadsWhatOnlyAnAdminAsksFor() {
        browser.post(page + "/metrics", form(1, "acwr-ewma", "1.5", "80", "14")).statusCode(303);
        Browser clinician = new Browser(Tokens.of(sam.toString(), Roles.CLINICIAN));

        clinician.get(page).body(containsString("above 1.5"), not(containsString("<form")));
        clinician.post(page + "/metrics", form(2, "tsb", "-25", "55", "7")).statusCode(403);
        clinician
                .post(page + "/metrics/removal", Map.of("version", "2", "metric", "acwr-ewma"))
                .statusCode(403);
        UUID stranger = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        Api.putClinic(stranger, elsewhere, Api.clinic("Heel", Api.staff(UUID.randomUUID(), "Dr Alex", "CLINICIAN")))
                .statusCode(201);
        Browser other = new Browser(Tokens.of(stranger.toString(), Roles.CLINIC_ADMIN));
        other.get("/clinic/" + elsewhere).statusCode(200);
        other.post(page + "/metrics", form(2, "tsb", "-25", "55", "7")).statusCode(404);
        other.post(page + "/metrics/removal", Map.of("version", "2", "metric", "acwr-ewma"))
                .statusCode(404);
    }

    @Test
    void theApiSaysWhatItTakesAndWhatNot() {
        put(List.of(asked("acwr-ewma", 1.5, 0.8, 14)))
                .statusCode(200)
                .body("metricAlerts.metric", contains("acwr-ewma"))
                .body("metricAlerts.cooldownDays", contains(14));
        put(List.of(asked("acwr-ewma", 1.5, 0.8, 14))).statusCode(200).body("version", equalTo(2));
        assertThat(published(2).metricAlerts()).containsExactly(EWMA);

        put(List.of(
                        asked("acwr-ewma", 0.8, 0.9, 14),
                        asked("luck", 1, 0.9, 14),
                        asked("monotony", 2, 1.1, 29),
                        asked("monotony", 2, 0.9, 14)))
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "metricAlerts[0].threshold",
                                "metricAlerts[1].metric",
                                "metricAlerts[2].coverage",
                                "metricAlerts[2].cooldownDays",
                                "metricAlerts[3].metric"))
                .body("violations[0].message", equalTo("is not within 1 to 4"));
    }

    private ValidatableResponse put(List<Map<String, Object>> asked) {
        Map<String, Object> body = new HashMap<>(Api.clinic("Hip", Api.staff(sam, "Dr Sam", "CLINICIAN")));
        body.put("metricAlerts", asked);
        return Api.putClinic(admin, clinic, body);
    }

    private static Map<String, Object> asked(String metric, double threshold, double coverage, int cooldownDays) {
        return Map.of("metric", metric, "threshold", threshold, "coverage", coverage, "cooldownDays", cooldownDays);
    }

    private static Map<String, Object> form(
            int version, String metric, String threshold, String coverage, String cooldown) {
        return Map.of(
                "version",
                Integer.toString(version),
                "metric",
                metric,
                "threshold",
                threshold,
                "coverage",
                coverage,
                "cooldown",
                cooldown);
    }

    private ClinicSnapshot published(long version) {
        return await().until(
                        () -> TestTopics.read(ClinicSnapshot.class, Topics.CLINICS, clinic).stream()
                                .filter(snapshot -> snapshot.version() == version)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }
}
