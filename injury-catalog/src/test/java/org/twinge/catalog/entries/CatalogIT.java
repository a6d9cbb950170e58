package org.twinge.catalog.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.twinge.catalog.entries.Api.PROBLEM;
import static org.twinge.catalog.entries.Api.asAthlete;
import static org.twinge.catalog.entries.Api.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class CatalogIT {
    @Test
    void injuriesAreListedInTheOrderOfTheirIds() {
        get("/v1/injuries?limit=200")
                .statusCode(200)
                .header("Link", nullValue())
                .body("id", hasSize(71))
                .body("id[0]", equalTo("achilles-rupture"))
                .body("review.status", everyItem(equalTo("unreviewed")))
                .body("find { it.id == 'calf-strain' }.synonyms", contains("tennis leg"))
                .body("find { it.id == 'deep-vein-thrombosis' }.depth", equalTo("short"));
    }

    @Test
    void regionKindPhaseAndAudienceNarrowTheList() {
        get("/v1/injuries?region=chest").body("id", contains("cardiac-or-systemic-emergency", "pulmonary-embolism"));
        get("/v1/injuries?kind=acute&region=calf")
                .body("id", contains("achilles-rupture", "acute-compartment-syndrome", "calf-strain"));
        get("/v1/injuries?kind=acute&region=groin").body("id", hasItem("adductor-strain"));
        get("/v1/injuries?phase=impact&region=ankle")
                .body("id", contains("chronic-ankle-instability", "lateral-ankle-sprain"));
        get("/v1/injuries?region=calf&audience=clinician").body("id", hasItem("popliteal-artery-entrapment"));
        get("/v1/injuries?region=calf&audience=athlete").body("id", not(hasItem("popliteal-artery-entrapment")));
        get("/v1/injuries?region=arm").statusCode(200).body("", empty());
    }

    @Test
    void theDescriptionOfTheApiHasEveryKindOfEntry() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.OPERATOR))
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "components.schemas.keySet()",
                        hasItems(
                                "Injury",
                                "Exercise",
                                "Guideline",
                                "Term",
                                "Question",
                                "Disagreement",
                                "Source",
                                "Protocol"))
                .body("components.schemas.PublishedEntry.properties.keySet()", hasItems("exercise", "term", "source"));
    }

    @Test
    void thePagesFollowEachOtherByTheirLinks() {
        String next = get("/v1/injuries?region=heel&kind=overuse&limit=2")
                .body("id", contains("achilles-tendinopathy", "blisters-and-toenails"))
                .extract()
                .header("Link");
        assertThat(next)
                .contains("rel=\"next\"")
                .contains("after=blisters-and-toenails")
                .contains("kind=overuse");

        get(next.substring(next.indexOf('<') + 1, next.indexOf('>')))
                .body("id", contains("foot-pain-unspecified", "growth-plate-problem"));
    }

    @Test
    void otherKindsAreListedAndShownToo() {
        get("/v1/exercises?region=shin").body("id", contains("shin-bottle-roll", "toe-raise"));
        get("/v1/exercises/eccentric-heel-drop")
                .body("exercise.dose.weeks.from", equalTo(12))
                .body("exercise.dose.timesPerDay.from", equalTo(2))
                .body("disagreements.id", contains("tendon-pain"));
        get("/v1/guidelines/traffic-light")
                .body("guideline.thresholds.find { it.id == 'yellow' }.from", equalTo(3.0f))
                .body("sources.id", hasItem("dack"));
        get("/v1/glossary/cadence").body("term.name.de", equalTo("Schrittfrequenz"));
        get("/v1/faq").body("id", hasItem("run-through-shin-splints"));
        get("/v1/sources/stiell-1994").body("source.reference", equalTo("JAMA 271:827, 1994"));
        get("/v1/recipes").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=chronic", "limit=0", "limit=201", "phase=last", "audience=all", "q= ", "version=0"})
    void aQueryThatMakesNoSenseIsRefused(String query) {
        get("/v1/injuries?" + query)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    @Test
    void anUnknownRegionIsNotFound() {
        get("/v1/injuries?region=tail")
                .statusCode(404)
                .contentType(PROBLEM)
                .body("detail", containsString("/v1/body-regions"));
        get("/v1/exercises?region=knie").statusCode(404).body("nearest", hasItem("knee"));
        get("/v1/injuries?version=999999").statusCode(404).contentType(PROBLEM);
        get("/v1/injuries/calf-strain?version=999999")
                .statusCode(404)
                .contentType(PROBLEM)
                .body("nearest", hasSize(1));
    }

    @Test
    void anInjuryComesWithItsFactsAndTheirSources() {
        get("/v1/injuries/plantar-fasciitis")
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("private, no-cache"))
                .body("injury.name.de", equalTo("Plantarfasziitis"))
                .body("injury.recovery[0].from", equalTo(2))
                .body("injury.recovery[0].to", equalTo(6))
                .body("injury.recovery[0].unit", equalTo("weeks"))
                .body("injury.signs.finding", hasItem("limb-numbness"))
                .body("injury.redFlags.rule", contains("nerve-signs", "bone-stress"))
                .body("injury.returnToRun.steps[0].session.type", equalTo("run-walk"))
                .body("injury.codes.code", hasItem("FT1"))
                .body("sources.id", hasItem("hoenig-2022"))
                .body("disagreements.id", contains("orthotics", "stretching", "when-to-seek-care"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag = get("/v1/injuries/calf-strain").extract().header("ETag");

        asAthlete()
                .header("If-None-Match", tag)
                .get("/v1/injuries/calf-strain")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        for (String path : List.of("/v1/injuries", "/v1/body-regions", "/v1/body-regions/map/back", "/v1/glossary")) {
            String listTag = get(path).statusCode(200).extract().header("ETag");
            asAthlete()
                    .header("If-None-Match", listTag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", listTag);
        }
        asAthlete()
                .header("If-None-Match", tag)
                .get("/v1/injuries/low-back-pain")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"achiles-tendinitis", "achilles-tendonitis"})
    void anUnknownIdIsAnsweredWithTheNearest(String id) {
        get("/v1/injuries/" + id)
                .statusCode(404)
                .contentType(PROBLEM)
                .body("detail", equalTo("There is no injury with this id"))
                .body("nearest[0]", equalTo("achilles-tendinopathy"));
    }

    @Test
    void synonymsLeadToTheInjuryAndNonsenseToNone() {
        get("/v1/injuries/shin-splints").statusCode(404).body("nearest[0]", equalTo("medial-tibial-stress-syndrome"));
        get("/v1/injuries/tennis-leg").statusCode(404).body("nearest[0]", equalTo("calf-strain"));
        get("/v1/injuries/xyzzy").statusCode(404).body("nearest", empty());
        get("/v1/injuries/" + "x".repeat(101))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", contains("id"));
    }

    @Test
    void bodyRegionsGoFromHeadToToe() {
        get("/v1/body-regions")
                .statusCode(200)
                .body("[0].code", equalTo("head"))
                .body("find { it.code == 'knee' }.name.de", equalTo("Knie"))
                .body("find { it.code == 'heel' }.views", contains("back", "side"));
        get("/v1/body-regions/map/front")
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("id=\"knee\""));
        get("/v1/body-regions/map/top").statusCode(400).contentType(PROBLEM);
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        for (String path : List.of("/v1/injuries", "/v1/injuries/calf-strain", "/v1/body-regions", "/q/metrics")) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.expired(UUID.randomUUID().toString(), Roles.ATHLETE))
                    .get(path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void staffAndMachinesReadItToo() {
        for (String role :
                List.of(Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.EDITOR, Roles.INTEGRATION, Roles.SERVICE)) {
            given().auth()
                    .oauth2(Tokens.of(UUID.randomUUID().toString(), role))
                    .get("/v1/injuries/calf-strain")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void itIsHealthyAndDescribesItself() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/openapi?format=json")
                .statusCode(200)
                .body("paths.keySet()", hasItem("/v1/injuries/{id}"))
                .body("components.schemas.Injury.properties.keySet()", hasItem("redFlags"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.OPERATOR))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("twinge_outbox_oldest"));
        get("/q/metrics").statusCode(403);
    }
}
