package org.twinge.catalog.editing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.testsupport.Tokens;

/** One editor at work. */
record Editor(String subject) {
    static Editor someone() {
        return new Editor(UUID.randomUUID().toString());
    }

    RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(subject, Roles.EDITOR)).contentType("application/json");
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** A draft of a glossary entry. */
    ValidatableResponse writes(UUID draft, int seen, String id, JsonNode document) {
        return puts(draft, seen, body(id).set("document", document));
    }

    ValidatableResponse rollsBack(UUID draft, String id, int revision) {
        return puts(draft, 0, body(id).put("fromRevision", revision));
    }

    ValidatableResponse removes(UUID draft, String kind, String id) {
        return puts(draft, 0, body(id).put("kind", kind).put("remove", true));
    }

    private ValidatableResponse puts(UUID draft, int seen, JsonNode body) {
        return ifMatch(seen).body(body.toString()).put("/v1/drafts/" + draft).then();
    }

    ValidatableResponse asksForReview(UUID draft, int seen) {
        return ifMatch(seen).post("/v1/drafts/" + draft + "/review-requests").then();
    }

    ValidatableResponse publishes(UUID draft, int seen) {
        return ifMatch(seen)
                .body("{\"reason\": \"reads well\"}")
                .post("/v1/drafts/" + draft + "/publications")
                .then();
    }

    private RequestSpecification ifMatch(int seen) {
        return seen == 0 ? request() : request().header("If-Match", "\"" + seen + "\"");
    }

    private static ObjectNode body(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", "glossary")
                .put("entryId", id)
                .put("reason", "clearer");
    }

    static ObjectNode term(String id, String english) {
        try {
            return (ObjectNode) new JsonMapper().readTree("""
                    { "id": "%s", "name": { "en": "%s", "de": "Wort" },
                      "definition": { "en": "A word.", "de": "Ein Wort.", "sources": ["dack"], "evidence": "editorial" } }
                    """.formatted(id, english));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
