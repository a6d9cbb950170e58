package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.ClinicSnapshot.StaffMember;
import org.twinge.contracts.ClinicSnapshot.StaffRole;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ClinicsIT {
    private final UUID clinic = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @Test
    void aNewClinicIsPublishedWithItsMakerAsAdmin() {
        String made = Api.putClinic(admin, clinic, Api.clinic("Knee & Co", Api.staff(clinician, "Dr Sam", "CLINICIAN")))
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .path("staff.find { it.subject == '" + admin + "' }.staffId");

        assertThat(published(1))
                .containsExactly(new ClinicSnapshot(
                        clinic,
                        1,
                        "Knee & Co",
                        ZoneId.of("Europe/Berlin"),
                        "+49 30 1234567",
                        sorted(adminMember(UUID.fromString(made)), clinicianMember("Dr Sam")),
                        null,
                        List.of()));
    }

    @Test
    void whatChangesNothingPublishesNothingAndAChangeRaisesTheVersion() {
        var body = Api.clinic("Knee & Co", Api.staff(clinician, "Dr Sam", "CLINICIAN"));
        Api.putClinic(admin, clinic, body).statusCode(201);
        Api.putClinic(admin, clinic, body).statusCode(200).body("version", equalTo(1));
        Api.putClinic(admin, clinic, Api.clinic("Knee & Co", Api.staff(clinician, "Dr Samira", "CLINICIAN")))
                .statusCode(200)
                .body("version", equalTo(2));

        List<ClinicSnapshot> snapshots = published(2);
        assertThat(snapshots).extracting(ClinicSnapshot::version).containsExactly(1L, 2L);
        assertThat(snapshots.getLast().staff()).contains(clinicianMember("Dr Samira"));
    }

    @Test
    void staffChangeTheirIdsAndGoButTheAdminStays() {
        UUID adminsId = UUID.randomUUID();
        Api.putClinic(admin, clinic, Api.clinic("Hip", Api.staff(clinician, "Dr Sam", "CLINICIAN")));
        var renumbered = Map.<String, Object>of(
                "staffId",
                adminsId.toString(),
                "subject",
                admin.toString(),
                "name",
                "ignored",
                "email",
                "ignored@staff.test",
                "emailVerified",
                false,
                "language",
                "de",
                "roles",
                List.of("CLINICIAN"));
        Api.putClinic(admin, clinic, Api.clinic("Hip", renumbered)).statusCode(200);

        assertThat(published(2).getLast().staff())
                .containsExactly(new StaffMember(
                        adminsId,
                        admin.toString(),
                        "Test " + admin,
                        admin + "@test.twinge",
                        true,
                        "de",
                        Set.of(StaffRole.CLINICIAN, StaffRole.CLINIC_ADMIN)));
    }

    @Test
    void onlyItsOwnAdminsMayChangeOrSeeAClinic() {
        Api.putClinic(admin, clinic, Api.clinic("Hip", Api.staff(clinician, "Dr Sam", "CLINICIAN")));
        UUID stranger = UUID.randomUUID();

        Api.putClinic(stranger, clinic, Api.clinic("Mine now"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", equalTo("Only this clinic's own admins may change it"));
        Api.putClinic(clinician, clinic, Api.clinic("Mine now")).statusCode(403);
        Api.as(stranger, Roles.CLINIC_ADMIN).get("/v1/clinics/" + clinic).then().statusCode(404);
        Api.as(clinician, Roles.CLINICIAN)
                .get("/v1/clinics/" + clinic)
                .then()
                .statusCode(200)
                .body("name", equalTo("Hip"))
                .body("staff.name", hasItem("Dr Sam"));
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void whoeverSawAnOlderVersionIsToldAndChangesNothing() {
        Api.putClinic(admin, clinic, Api.clinic("Hip")).header("ETag", equalTo("\"1\""));
        Api.putClinic(admin, clinic, Api.clinic("Hip and knee")).statusCode(200);

        Api.as(admin, Roles.CLINIC_ADMIN)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Api.clinic("Knee"))
                .put("/v1/clinics/" + clinic)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        Api.as(admin, Roles.CLINIC_ADMIN)
                .get("/v1/clinics/" + clinic)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Hip and knee"));
    }

    @Test
    void athletesChooseFromNamesOnly() {
        Api.putClinic(admin, clinic, Api.clinic("Hip " + clinic));

        Map<String, String> listed = Api.as(UUID.randomUUID(), Roles.ATHLETE)
                .get("/v1/clinics")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.clinicId == '" + clinic + "' }");
        assertThat(listed).containsOnly(Map.entry("clinicId", clinic.toString()), Map.entry("name", "Hip " + clinic));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var twice = Api.staff(clinician, "Dr Sam", "SURGEON");
        Api.putClinic(admin, clinic, Map.of("name", " ", "zone", "Berlin", "staff", List.of(twice, twice)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("name", "zone", "staff[0].roles", "staff[1].roles", "staff[1]"));
        Api.putClinic(admin, UUID.randomUUID(), Map.of("name", "x\u0000y", "zone", "Europe/Berlin"))
                .statusCode(400)
                .body("violations[0].message", equalTo("has control characters"));
        assertThat(TestTopics.read(ClinicSnapshot.class, Topics.CLINICS, clinic))
                .isEmpty();
    }

    @Test
    void aClinicSaysWhoIsToldNextWhileNobodyAcknowledges() {
        var body = new HashMap<>(Api.clinic("Hip", Api.staff(clinician, "Dr Sam", "CLINICIAN")));
        body.put("escalation", escalation(List.of(List.of(clinician.toString())), 10));

        Api.putClinic(admin, clinic, body)
                .statusCode(201)
                .body("escalation.steps", equalTo(List.of(List.of(clinician.toString()))));
        Api.putClinic(admin, clinic, body).statusCode(200).body("version", equalTo(1));
        assertThat(published(1).getLast().escalation())
                .isEqualTo(new ClinicSnapshot.Escalation(List.of(Set.of(clinician)), 10, 60));

        body.put("escalation", escalation(List.of(List.of(UUID.randomUUID().toString()), List.of()), 0));
        Api.putClinic(admin, clinic, body)
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("escalation.steps[0]", "escalation.steps[1]", "escalation.emergencyWaitMinutes"));
    }

    private static Map<String, Object> escalation(List<List<String>> steps, int emergencyWaitMinutes) {
        return Map.of("steps", steps, "emergencyWaitMinutes", emergencyWaitMinutes, "sameDayWaitMinutes", 60);
    }

    private List<ClinicSnapshot> published(int count) {
        return await().until(
                        () -> TestTopics.read(ClinicSnapshot.class, Topics.CLINICS, clinic),
                        found -> found.size() >= count);
    }

    private StaffMember adminMember(UUID id) {
        return new StaffMember(
                id,
                admin.toString(),
                "Test " + admin,
                admin + "@test.twinge",
                true,
                "en",
                Set.of(StaffRole.CLINIC_ADMIN));
    }

    private StaffMember clinicianMember(String name) {
        return new StaffMember(
                clinician,
                clinician.toString(),
                name,
                clinician + "@staff.test",
                true,
                "en",
                Set.of(StaffRole.CLINICIAN));
    }

    private static List<StaffMember> sorted(StaffMember... members) {
        return java.util.stream.Stream.of(members)
                .sorted(java.util.Comparator.comparing(StaffMember::staffId))
                .toList();
    }
}
