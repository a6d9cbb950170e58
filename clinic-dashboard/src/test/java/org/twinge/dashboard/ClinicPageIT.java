package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** What a clinic is, who works there and who is told next, on its page. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ClinicPageIT {
    private final UUID admin = UUID.randomUUID();
    private final UUID sam = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final String page = "/clinic/" + clinic;
    private Browser browser;

    @BeforeEach
    void anAdminOnTheClinicsPage() {
        Api.putClinic(admin, clinic, Api.clinic("Hip", Api.staff(sam, "Dr Sam", "CLINICIAN")))
                .statusCode(201);
        browser = as(admin, Roles.CLINIC_ADMIN);
        browser.get(page).statusCode(200);
    }

    @Test
    void aClinicianReadsWhatOnlyAnAdminChanges() {
        Browser clinician = as(sam, Roles.CLINICIAN);

        clinician.get("/clinic").statusCode(303).header("Location", endsWith(page));
        clinician
                .get(page)
                .body(
                        containsString("+49 30 1234567"),
                        containsString("Everybody is told at once."),
                        containsString("Dr Sam"),
                        containsString("/sharing?clinic=" + clinic + "\""),
                        containsString("href=\"mailto:?subject=Hip%20invites%20you"),
                        not(containsString("<form")));
        clinician.post(page + "/details", Map.of("name", "Mine")).statusCode(403);
        as(UUID.randomUUID(), Roles.CLINIC_ADMIN).get(page).statusCode(404);
        as(UUID.randomUUID(), Roles.CLINIC_ADMIN).get("/clinic").statusCode(200).body(containsString("staff yet"));
    }

    @Test
    void anAdminSaysWhatAthletesSeeAndTheRestStays() {
        browser.post(page + "/details", details(1, "Knee", "Europe/Vienna", "+43 1 234"))
                .statusCode(303);

        browser.get(page + "?saved=true").body(containsString("Saved."), containsString("<h1>Knee</h1>"));
        ClinicSnapshot told = published(2);
        assertThat(told.phone()).isEqualTo("+43 1 234");
        assertThat(told.zone().getId()).isEqualTo("Europe/Vienna");
        assertThat(told.staff()).extracting(ClinicSnapshot.StaffMember::name).contains("Dr Sam");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingThatWasTypedIsLost() {
        browser.post(page + "/details", details(1, " ", "Berlin", "+43 1 \"2\""))
                .statusCode(422)
                .body(
                        containsString("id=\"name-problem\">Give a name"),
                        containsString("id=\"zone-problem\">Choose a time zone"),
                        containsString("value=\"+43 1 &quot;2&quot;\""),
                        not(containsString("id=\"phone-problem\"")));
        browser.get(page).body(containsString("<h1>Hip</h1>"));
    }

    @Test
    void theSecondOfTwoAdminsSeesWhatTheFirstChanged() {
        browser.post(page + "/details", details(1, "First", "Europe/Berlin", "1"))
                .statusCode(303);

        browser.post(page + "/details", details(1, "Second", "Europe/Berlin", "1"))
                .statusCode(409)
                .body(
                        containsString("Somebody else changed the clinic"),
                        containsString("value=\"Second\""),
                        containsString("Stored now: First"),
                        not(containsString("Stored now: 1")),
                        containsString("name=\"version\" value=\"2\""));
        browser.post(page + "/details", details(2, "Second", "Europe/Berlin", "1"))
                .statusCode(303);
        browser.get(page).body(containsString("<h1>Second</h1>"));
    }

    @Test
    void whoIsToldNextStandsThereInSentences() {
        String adminsId = staffId(admin);
        browser.post(page + "/escalation", chain(1, "1", "2", "5", adminsId)).statusCode(303);
        browser.get(page)
                .body(
                        containsString("<li>At once: Dr Sam.</li>"),
                        containsString("<li>After 5 min without acknowledgement in an emergency, 60 min in a"
                                + " same-day case: Test " + admin + ".</li>"),
                        containsString(
                                "<li>After 10 min in an emergency, 120 min in a same-day case: everybody once more"));

        browser.post(page + "/escalation", chain(2, "2", "2", "soon", adminsId))
                .statusCode(422)
                .body(containsString("A whole number from 1 to 60."), containsString("value=\"soon\""));
        browser.post(page + "/escalation", chain(2, "7", "7", "10", adminsId)).statusCode(303);
        assertThat(published(3).escalation().steps()).hasSize(1);
        browser.post(page + "/escalation", chain(3, "", "", "10", adminsId)).statusCode(303);
        browser.get(page).body(containsString("Everybody is told at once."));
    }

    @Test
    void aColleagueIsStaffFromTheFirstLoginWithAVerifiedAddress() {
        UUID newcomer = UUID.randomUUID();
        browser.post(page + "/staff", Map.of("new-name", "Dr New", "new-email", "nowhere", "new-language", "de"))
                .statusCode(422)
                .body(
                        containsString("id=\"new-email-problem\""),
                        containsString("id=\"new-roles-problem\""),
                        containsString("value=\"Dr New\""));
        browser.post(
                        page + "/staff",
                        Map.of(
                                "new-name",
                                "Dr New",
                                "new-email",
                                newcomer.toString().toUpperCase(java.util.Locale.ROOT) + "@test.twinge",
                                "new-language",
                                "de",
                                "new-role",
                                List.of("CLINICIAN")))
                .statusCode(303);
        browser.get(page).body(containsString("Expected, not logged in yet"));

        new Browser(Tokens.unverified(newcomer.toString(), Roles.CLINICIAN))
                .get("/")
                .statusCode(200);
        as(newcomer, Roles.CLINICIAN).get(page).statusCode(404);
        as(newcomer, Roles.CLINICIAN).get("/").statusCode(200);
        as(newcomer, Roles.CLINICIAN).get(page).statusCode(200).body(not(containsString("Expected,")));
        assertThat(published(2).staff())
                .filteredOn(member -> member.subject().equals(newcomer.toString()))
                .extracting(
                        ClinicSnapshot.StaffMember::name,
                        ClinicSnapshot.StaffMember::emailVerified,
                        ClinicSnapshot.StaffMember::roles)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Dr New", true, java.util.Set.of(ClinicSnapshot.StaffRole.CLINICIAN)));
    }

    @Test
    void whoeverIsNoLongerExpectedDoesNotGetIn() {
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
                        List.of("CLINICIAN")));
        String id = Db.query("select staff_id from awaited_staff where clinic_id = ?", clinic)
                .getFirst()
                .get("staff_id")
                .toString();
        browser.post(page + "/awaited/" + id + "/removal", Map.of()).statusCode(303);

        as(newcomer, Roles.CLINICIAN).get("/").statusCode(200);
        as(newcomer, Roles.CLINICIAN).get(page).statusCode(404);
    }

    @Test
    void aColleagueGoesOnceThatIsConfirmed() {
        browser.post(page + "/escalation", chain(1, "1", "", "5", staffId(admin)));
        String member = page + "/staff/" + sam;
        browser.get(member).body(containsString("Remove Dr Sam"));

        browser.post(member + "/removal", Map.of("version", "2")).statusCode(422);
        browser.post(member + "/removal", Map.of("version", "1", "sure", "yes")).statusCode(409);
        as(sam, Roles.CLINICIAN).get(page).statusCode(200);
        browser.post(member + "/removal", Map.of("version", "2", "sure", "yes")).statusCode(303);

        as(sam, Roles.CLINICIAN).get(page).statusCode(404);
        browser.get(page).body(containsString("Everybody is told at once."), not(containsString("Dr Sam")));
    }

    @Test
    void rolesChangeButNobodyLeavesTheClinicWithoutAnAdmin() {
        String me = page + "/staff/" + staffId(admin);
        browser.get(me).body(containsString("Another admin can"), not(containsString("/removal")));
        browser.post(me + "/removal", Map.of("version", "1", "sure", "yes")).statusCode(422);
        browser.post(me, Map.of("version", "1", "language", "de", "role", List.of("CLINICIAN")))
                .statusCode(303);
        browser.get(page).body(containsString("Clinician, Clinic admin"));

        String other = page + "/staff/" + sam;
        browser.post(other, Map.of("version", "2", "language", "de", "name", "Dr Sam"))
                .statusCode(422)
                .body(containsString("Choose at least one role."));
        browser.post(
                        other,
                        Map.of("version", "2", "language", "de", "name", "Dr Samira", "role", List.of("CLINIC_ADMIN")))
                .statusCode(303);
        as(sam, Roles.CLINIC_ADMIN).get(me).statusCode(200).body(containsString("/removal"));
    }

    private static Browser as(UUID person, String role) {
        return new Browser(Tokens.of(person.toString(), role));
    }

    private String staffId(UUID subject) {
        return Api.as(admin, Roles.CLINIC_ADMIN)
                .get("/v1/clinics/" + clinic)
                .path("staff.find { it.subject == '" + subject + "' }.staffId");
    }

    private static Map<String, Object> details(int version, String name, String zone, String phone) {
        return Map.of("version", version, "name", name, "zone", zone, "phone", phone);
    }

    private Map<String, Object> chain(int version, String ofSam, String ofAdmin, String emergency, String adminsId) {
        return Map.of(
                "version",
                version,
                "step-" + sam,
                ofSam,
                "step-" + adminsId,
                ofAdmin,
                "emergency",
                emergency,
                "sameDay",
                "60");
    }

    private ClinicSnapshot published(long version) {
        return await().until(
                        () -> TestTopics.read(ClinicSnapshot.class, Topics.CLINICS, clinic),
                        found -> !found.isEmpty() && found.getLast().version() >= version)
                .getLast();
    }
}
