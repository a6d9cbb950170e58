package org.twinge.load;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.CatalogEntryPublished.OnPain;
import org.twinge.contracts.CatalogEntryPublished.Words;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** An athlete with a clinician: what they run, say and ask for. */
record PlanStory(Diary diary, UUID clinician) {
    UUID athlete() {
        return diary.athlete();
    }

    List<TwingeEvent> alerts() {
        return TestTopics.read(TwingeEvent.class, Topics.ALERTS, athlete());
    }

    LoadSnapshot lastSnapshot() {
        return TestTopics.read(LoadSnapshot.class, Topics.LOADS, athlete()).getLast();
    }

    /** So many days from today. */
    LocalDate day(int later) {
        return diary.today().plusDays(later);
    }

    RunRecorded run(int later, int minutes) {
        return diary.run(UUID.randomUUID(), 1, day(later), "05:00", minutes, minutes * 130.0);
    }

    void ranAndSaid(int later, int minutes, double pain) {
        TestTopics.send(run(later, minutes), Instant.now());
        TestTopics.send(said(later, pain), Instant.now());
    }

    SymptomsAssessed said(int later, double pain) {
        return new SymptomsAssessed(
                UUID.randomUUID(),
                athlete(),
                1,
                Diary.at(day(later), "20:00"),
                CareLevel.SELF_CARE,
                false,
                List.of(),
                "2026.2",
                new SymptomsAssessed.Pain(pain, 0.0, false, true));
    }

    ValidatableResponse plans() {
        return asAthlete().get("/v1/athletes/" + athlete() + "/plans").then().statusCode(200);
    }

    /** Nothing, until this service has seen that consent is up to date by the time that is now. */
    ValidatableResponse asStaffSees() {
        return asClinician().get("/v1/athletes/" + athlete() + "/plans").then();
    }

    ValidatableResponse accept(String plan, String step) {
        return post(asAthlete(), "/" + plan + "/accept", "{\"step\": \"%s\"}".formatted(step));
    }

    ValidatableResponse post(RequestSpecification as, String path, String body) {
        return as.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/athletes/" + athlete() + "/plans" + path)
                .then();
    }

    RequestSpecification asAthlete() {
        return given().auth().oauth2(Tokens.of(athlete().toString(), Roles.ATHLETE));
    }

    RequestSpecification asClinician() {
        return given().auth().oauth2(Tokens.of(clinician.toString(), Roles.CLINICIAN));
    }

    static CatalogEntryPublished entry(String id, boolean clearance, OnPain onPain) {
        return entry(id, 1, clearance, onPain);
    }

    static CatalogEntryPublished entry(String id, int revision, boolean clearance, OnPain onPain) {
        return new CatalogEntryPublished(
                UUID.randomUUID(),
                "injuries",
                id,
                6L + revision,
                revision,
                false,
                new CatalogEntryPublished.Injury(
                        new Words(id, id),
                        new Words("Aches.", "Schmerzt."),
                        new Words("Rest.", "Ruhen."),
                        List.of("shin"),
                        List.of(),
                        List.of(),
                        new CatalogEntryPublished.ReturnToRun(
                                clearance, 10, List.of(step("easy-10", 10, onPain), step("easy-20", 20, onPain)))));
    }

    static CatalogEntryPublished.Step step(String id, int minutes, OnPain onPain) {
        return new CatalogEntryPublished.Step(
                id,
                new Words(id, id),
                new CatalogEntryPublished.Session(
                        CatalogEntryPublished.SessionKind.RUN, minutes, null, null, null, null, null, null),
                2,
                2,
                2,
                true,
                onPain,
                null,
                2);
    }
}
