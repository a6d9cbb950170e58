package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.CatalogEntryPublished.Bearing;
import org.twinge.contracts.CatalogEntryPublished.Finding;
import org.twinge.contracts.CatalogEntryPublished.Injury;
import org.twinge.contracts.CatalogEntryPublished.Words;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What the catalogue adds to an answer, and that it is kept as it was. */
@QuarkusTest
@WithTestResource(Servers.class)
class CandidatesIT {
    private static final String ARM = Reporting.allNo("{\"region\": \"arm\"}");
    private static final String ARM_AT_NIGHT =
            ARM.replace("\"pain-at-rest-or-night\":\"no\"", "\"pain-at-rest-or-night\":\"yes\"");

    private final UUID athlete = UUID.randomUUID();
    private final String entry = "injury-" + UUID.randomUUID();

    @BeforeEach
    void anInjuryOfTheArm() {
        Reporting.known(athlete, UUID.randomUUID(), UUID.randomUUID());
        publish(
                1,
                new Injury(
                        new Words("Sore arm", "Armschmerz"),
                        new Words("It hurts.", "Es schmerzt."),
                        new Words("Rest it.", "Schonen."),
                        List.of("arm"),
                        List.of(
                                new Finding("pain-at-rest-or-night", Bearing.TYPICAL),
                                new Finding("fever", Bearing.EXCLUDING),
                                new Finding("focal-bone-pain", Bearing.TYPICAL),
                                new Finding("nobody-asks-this", Bearing.SUPPORTING)),
                        List.of(),
                        null));
    }

    @Test
    void whatFitsIsNamedWithItsReasonsAndChangesNoLevel() {
        String level = Reporting.post(athlete, Roles.ATHLETE, ARM_AT_NIGHT)
                .body("candidates.injuries.id", contains(entry))
                .body(
                        "candidates.injuries[0].sentence.en",
                        equalTo("This fits with: Sore arm. A clinician has to look."))
                .body("candidates.injuries[0].fits.code", contains("pain-at-rest-or-night"))
                .body("candidates.injuries[0].against.code", contains("focal-bone-pain"))
                .extract()
                .path("level");
        Reporting.post(athlete, Roles.ATHLETE, ARM).body("candidates.injuries", empty());
        publish(2, null);
        Reporting.post(athlete, Roles.ATHLETE, ARM_AT_NIGHT)
                .body("candidates.injuries", empty())
                .body("level", equalTo(level));
    }

    @Test
    void aLaterCatalogueChangesNoAnswerThatWasGiven() {
        String report =
                Reporting.post(athlete, Roles.ATHLETE, ARM_AT_NIGHT).extract().path("reportId");
        publish(3, null);
        publish(2, null);
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports/" + report).body("candidates.injuries.id", contains(entry));
        assertThat(Db.count("select revision from catalog_injury where entry_id = ?", entry))
                .isEqualTo(3);
    }

    private void publish(int revision, Injury injury) {
        TestTopics.send(
                new CatalogEntryPublished(
                        Ids.v5("injuries", entry), "injuries", entry, 10 + revision, revision, injury == null, injury),
                Instant.now());
        await().until(() ->
                Db.count("select count(*) from catalog_injury where entry_id = ? and revision >= ?", entry, revision)
                        == 1);
    }
}
