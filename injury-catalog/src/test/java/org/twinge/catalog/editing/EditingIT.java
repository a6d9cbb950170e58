package org.twinge.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.Topics;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class EditingIT {
    private final Editor ada = Editor.someone();
    private final Editor ben = Editor.someone();
    private final UUID draft = UUID.randomUUID();
    private final String id = "term-" + UUID.randomUUID();

    @Test
    void aDraftIsPublishedBySomebodyElseAndTheOthersAreTold() {
        publish(draft, "Strike");

        ada.get("/v1/glossary/" + id)
                .statusCode(200)
                .body("term.name.en", equalTo("Strike"))
                .body("revision", equalTo(1))
                .body("origin", equalTo("edited"));
        UUID key = Ids.v5("catalog", "glossary", id);
        await().untilAsserted(() -> assertThat(TestTopics.read(CatalogEntryPublished.class, Topics.CATALOG, key))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.entryId()).isEqualTo(id);
                    assertThat(event.revision()).isOne();
                    assertThat(event.removed()).isFalse();
                }));
        ada.get("/v1/history/glossary/" + id)
                .body("author", contains(ada.subject()))
                .body("reviewer", contains(ben.subject()))
                .body("reason", contains("reads well"));
    }

    @Test
    void whatIsShippedIsToldWithItsStepsAndFindings() {
        UUID key = Ids.v5("catalog", "injuries", "medial-tibial-stress-syndrome");
        await().untilAsserted(() -> assertThat(TestTopics.read(CatalogEntryPublished.class, Topics.CATALOG, key))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.injury().name().de()).isEqualTo("Schienbeinkantensyndrom");
                    assertThat(event.injury().returnToRun().steps())
                            .extracting(CatalogEntryPublished.Step::id)
                            .containsExactly("jog-1-walk-1", "jog-2-walk-1", "jog-4-walk-1", "easy-20");
                    assertThat(event.injury().findings())
                            .contains(new CatalogEntryPublished.Finding(
                                    "focal-bone-pain", CatalogEntryPublished.Bearing.OPPOSING));
                }));
    }

    @Test
    void ofTwoEditorsTheSlowerSeesWhatTheOtherChanged() {
        ada.writes(draft, 0, id, Editor.term(id, "Strike")).statusCode(200).header("ETag", equalTo("\"1\""));
        ben.writes(draft, 1, id, Editor.term(id, "Foot strike")).statusCode(200).header("ETag", equalTo("\"2\""));

        ada.writes(draft, 1, id, Editor.term(id, "Landing"))
                .statusCode(412)
                .contentType("application/problem+json")
                .body("changes.path", contains("/name/en"))
                .body("changes[0].before", equalTo("Strike"))
                .body("changes[0].after", equalTo("Foot strike"));
        ada.writes(draft, 0, id, Editor.term(id, "Landing")).statusCode(428);
        ada.get("/v1/drafts/" + draft).body("draft.version", equalTo(2));
    }

    @Test
    void whoComesSecondWithADraftOfTheSameEntryIsToldWhatChanged() {
        publish(draft, "Strike");
        UUID slower = UUID.randomUUID();
        ada.writes(slower, 0, id, Editor.term(id, "Landing")).statusCode(200);
        ada.asksForReview(slower, 1).statusCode(200);
        publish(UUID.randomUUID(), "Foot strike");

        ben.publishes(slower, 1)
                .statusCode(412)
                .body("changes.path", contains("/name/en"))
                .body("changes[0].after", equalTo("Foot strike"));
    }

    @Test
    void anAuthorIsNoReviewerAndNothingIsPublishedUnasked() {
        ada.writes(draft, 0, id, Editor.term(id, "Strike")).statusCode(200);
        ben.publishes(draft, 1).statusCode(409);
        ada.asksForReview(draft, 1).statusCode(200);
        ada.publishes(draft, 1).statusCode(403);

        ada.get("/v1/glossary/" + id).statusCode(404);
    }

    @Test
    void everyReasonAgainstItIsToldAtOnce() {
        var term = Editor.term(id, "Strike");
        term.withObject("/definition").putArray("sources").add("nobody");
        term.withObject("/definition").remove("de");
        term.putArray("injuries").add("sore-ear");
        ada.writes(draft, 0, id, term).statusCode(200);

        ada.asksForReview(draft, 1)
                .statusCode(422)
                .body(
                        "reasons",
                        contains(
                                "injuries: there is no sore-ear in injuries",
                                "sources: there is no source nobody",
                                "definition.de: athletes see this line in German too"));
        term.withObject("/definition").putArray("sources");
        ada.writes(draft, 1, id, term).statusCode(200);
        ada.asksForReview(draft, 2)
                .statusCode(422)
                .body("reasons", hasItem(containsString("definition.sources: must not be empty")));
        ada.get("/v1/drafts/" + draft).body("changes", hasSize(1)).body("reasons", hasSize(1));
    }

    @Test
    void whatOthersNameCannotGo() {
        ada.removes(draft, "exercises", "clamshell").statusCode(200);

        ada.asksForReview(draft, 1)
                .statusCode(422)
                .body("reasons", hasItem("injuries/medial-tibial-stress-syndrome names it"));
    }

    @Test
    void aRollBackIsADraftOfAnOlderRevisionAndAPinnedReaderNoticesNothing() {
        publish(draft, "Strike");
        int pinned = ada.get("/v1/glossary/" + id).extract().path("fromVersion");
        publish(UUID.randomUUID(), "Foot strike");

        UUID back = UUID.randomUUID();
        ada.rollsBack(back, id, 1).statusCode(200);
        ada.asksForReview(back, 1).statusCode(200);
        ada.get("/v1/glossary/" + id).body("term.name.en", equalTo("Foot strike"));
        ben.publishes(back, 1).statusCode(200);

        ada.get("/v1/glossary/" + id).body("term.name.en", equalTo("Strike")).body("revision", equalTo(3));
        ada.get("/v1/glossary/" + id + "?version=" + (pinned + 1)).body("term.name.en", equalTo("Foot strike"));
        ada.get("/v1/glossary/" + id + "?version=" + pinned)
                .body("term.name.en", equalTo("Strike"))
                .body("revision", equalTo(1));
        ada.get("/v1/glossary?limit=200&version=" + (pinned - 1)).body("findAll { it.id == '" + id + "' }", hasSize(0));
        ada.get("/v1/history/glossary/" + id)
                .body("revision", contains(3, 2, 1))
                .body("[0].changes[0].after", equalTo("Strike"));
    }

    @Test
    void onlyEditorsEdit() {
        for (String path : List.of("/v1/drafts", "/v1/merge-conflicts", "/v1/history/glossary/cadence")) {
            given().auth()
                    .oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.CLINICIAN))
                    .get(path)
                    .then()
                    .statusCode(403);
            given().get(path).then().statusCode(401);
        }
        ada.get("/v1/drafts/" + UUID.randomUUID()).statusCode(404);
        ada.get("/v1/history/glossary/cadance").statusCode(404).body("detail", startsWith("There never was"));
    }

    private void publish(UUID as, String english) {
        ada.writes(as, 0, id, Editor.term(id, english)).statusCode(200);
        ada.asksForReview(as, 1).statusCode(200);
        ben.publishes(as, 1).statusCode(200).body("state", equalTo("PUBLISHED"));
    }
}
