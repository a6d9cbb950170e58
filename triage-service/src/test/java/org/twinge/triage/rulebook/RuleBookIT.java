package org.twinge.triage.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class RuleBookIT {

    @Inject
    PublishRuleBook publishRuleBook;

    @Test
    void theRuleBookInForceCanBeRead() {
        given().auth()
                .oauth2(Tokens.of("somebody", Roles.ATHLETE))
                .get("/v1/rulebook")
                .then()
                .statusCode(200)
                .body("version", equalTo("2026.2"))
                .body("rules", hasSize(56))
                .body("rules.find { it.id == 'cauda-equina' }.when.any", hasItem("saddle-numbness"));
        assertThat(Db.count("select count(*) from rule_book where version = '2026.2'"))
                .isOne();
    }

    @Test
    void theVocabularyCanBeRead() {
        given().auth()
                .oauth2(Tokens.of("somebody", Roles.ATHLETE))
                .get("/v1/findings-vocabulary")
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("saddle-numbness"));
    }

    @Test
    void readinessNamesTheVersion() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'rule book' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'rule book' }.data.version", equalTo("2026.2"));
    }

    @Test
    void aBrokenRuleBookLeavesTheLastValidOneInForce() {
        var outcome = publishRuleBook.publish(() -> "{\"version\": \"broken\", \"rules\": []}");

        assertThat(outcome.current()).map(inForce -> inForce.book().version()).contains("2026.2");
        assertThat(outcome.refused()).contains("book: no emergency rule");
        assertThat(Db.count("select count(*) from rule_book where version = 'broken'"))
                .isZero();
    }

    @Test
    void aPublishedVersionCannotBeGivenOtherContent() {
        var outcome = publishRuleBook.publish(() -> RuleBookFiles.shipped().replace("no back pain", "some back pain"));

        assertThat(outcome.current())
                .map(inForce -> inForce.document().contains("some back pain"))
                .contains(false);
        assertThat(outcome.refused())
                .isEqualTo(List.of("version 2026.2 is published with other content: a change needs a new version"));
    }
}
