package org.twinge.catalog.injuries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
    private static final String PROBLEM = "application/problem+json";

    @Test
    void allInjuriesAreListedInTheOrderOfTheirIds() {
        get("/v1/injuries")
                .statusCode(200)
                .header("Link", nullValue())
                .body(
                        "id",
                        contains(
                                "achilles-tendinopathy",
                                "bone-stress-injury",
                                "calf-strain",
                                "hamstring-strain",
                                "iliotibial-band-syndrome",
                                "lateral-ankle-sprain",
                                "low-back-pain",
                                "medial-tibial-stress-syndrome",
                                "patellofemoral-pain",
                                "plantar-fasciitis"))
                .body("review.status", everyItem(equalTo("unreviewed")))
                .body("[2].name.en", equalTo("Calf strain"))
                .body("[2].synonyms", contains("tennis leg"))
                .body("[2].summary.sources", contains("dack"));
    }

    @Test
    void regionAndKindNarrowTheList() {
        get("/v1/injuries?region=knee").body("id", contains("iliotibial-band-syndrome", "patellofemoral-pain"));
        get("/v1/injuries?kind=acute").body("id", contains("calf-strain", "hamstring-strain", "lateral-ankle-sprain"));
        get("/v1/injuries?region=heel&kind=overuse").body("id", contains("achilles-tendinopathy", "plantar-fasciitis"));
        get("/v1/injuries?region=arm").statusCode(200).body("", empty());
    }

    @Test
    void thePagesFollowEachOtherByTheirLinks() {
        String next = get("/v1/injuries?kind=overuse&limit=4")
                .body(
                        "id",
                        contains(
                                "achilles-tendinopathy",
                                "bone-stress-injury",
                                "iliotibial-band-syndrome",
                                "low-back-pain"))
                .extract()
                .header("Link");
        assertThat(next)
                .contains("rel=\"next\"")
                .contains("after=low-back-pain")
                .contains("kind=overuse");

        get(next.substring(next.indexOf('<') + 1, next.indexOf('>')))
                .header("Link", nullValue())
                .body("id", contains("medial-tibial-stress-syndrome", "patellofemoral-pain", "plantar-fasciitis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=chronic", "limit=0", "limit=201"})
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
                .body("sources.id", contains("dack", "hoenig-2022"));
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
        asAthlete()
                .header("If-None-Match", tag)
                .get("/v1/injuries/low-back-pain")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"achiles-tendinitis", "achilles", "Achillessehne"})
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
                .body("find { it.code == 'knee' }.name.de", equalTo("Knie"));
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
        get("/q/metrics").statusCode(200).body(containsString("twinge_outbox_oldest"));
    }

    private static ValidatableResponse get(String path) {
        return asAthlete().get(path).then();
    }

    private static RequestSpecification asAthlete() {
        return given().auth().oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.ATHLETE));
    }
}
