package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

/** What an editor types reaches the catalogue, and what the catalogue answers reaches the editor. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class CatalogueEditingIT {
    private static final String DRAFT = """
            {"id": "%s", "kind": "glossary", "entryId": "cadence", "baseRevision": 1, "state": "%s", "version": 2,
             "author": "ada-1234", "reason": "clearer", "document": "{\\"id\\": \\"cadence\\"}"}
            """;

    private final UUID editor = UUID.randomUUID();
    private final UUID draft = UUID.randomUUID();
    private final CookieFilter cookies = new CookieFilter();

    @Test
    void whatIsTypedIsSavedAsADraft() {
        String page = read("/catalogue/edit/glossary/cadence")
                .statusCode(200)
                .body(containsString("Steps per minute, both feet together."))
                .extract()
                .asString();
        UUID begun = UUID.fromString(hidden(page, "draft"));
        catalogAnswers("PUT " + begun, 200, DRAFT.formatted(begun, "DRAFT"));

        post(
                        page,
                        "/catalogue/edit/glossary/cadence",
                        Map.of("/definition/en", "Steps in a minute.", "reason", "shorter"))
                .statusCode(303)
                .header("Location", containsString("/catalogue/drafts/" + begun));

        assertThat(asked(begun))
                .startsWith("PUT  null {")
                .contains("\"en\":\"Steps in a minute.\"", "\"reason\":\"shorter\"", "\"kind\":\"glossary\"");
    }

    @Test
    void whoIsSlowerSeesWhatChangedAndLosesNothing() {
        String page = read("/catalogue/edit/glossary/cadence").extract().asString();
        UUID begun = UUID.fromString(hidden(page, "draft"));
        catalogAnswers("PUT " + begun, 412, """
                {"detail": "The draft is at version 2 by now",
                 "changes": [{"path": "/definition/en", "before": "Steps.", "after": "Somebody's words."}]}
                """);
        catalogAnswers(
                begun.toString(),
                200,
                "{\"draft\": %s, \"changes\": [], \"reasons\": []}".formatted(DRAFT.formatted(begun, "DRAFT")));

        String again = post(
                        page, "/catalogue/edit/glossary/cadence", Map.of("/definition/en", "My words.", "reason", "x"))
                .statusCode(412)
                .body(
                        stringContainsInOrder(
                                "Was not done",
                                "at version 2",
                                "/definition/en",
                                "<del>Steps.</del>",
                                "<ins>Somebody&#39;s words.</ins>"),
                        containsString("My words."))
                .extract()
                .asString();
        assertThat(hidden(again, "version")).isEqualTo("2");
    }

    @Test
    void everyReasonOfARefusalIsShown() {
        catalogAnswers(
                draft.toString(),
                200,
                "{\"draft\": %s, \"changes\": [{\"path\": \"/name/de\", \"after\": \"Takt\"}], \"reasons\": []}"
                        .formatted(DRAFT.formatted(draft, "DRAFT")));
        catalogAnswers(
                "POST " + draft, 422, "{\"detail\": \"This cannot be published\", \"reasons\": [\"one\", \"<two>\"]}");
        String page = read("/catalogue/drafts/" + draft)
                .body(stringContainsInOrder(
                        "draft", "editor …1234", "clearer", "/name/de", "<ins>Takt</ins>", "Ask for a review"))
                .extract()
                .asString();

        post(page, "/catalogue/drafts/" + draft + "/review-requests", Map.of("version", "2"))
                .statusCode(422)
                .body(stringContainsInOrder("<li>one</li>", "<li>&lt;two&gt;</li>"));
        assertThat(asked(draft)).startsWith("POST /review-requests \"2\" ");
    }

    @Test
    void aColleagueIsNamedAndAnybodyElseIsNot() {
        UUID colleague = UUID.randomUUID();
        UUID clinic = UUID.randomUUID();
        Api.putClinic(
                        UUID.randomUUID(),
                        clinic,
                        Api.clinic(
                                "Editing",
                                Api.staff(editor, "Edi Editor", "CLINICIAN"),
                                Api.staff(colleague, "Dr Ada", "CLINICIAN")))
                .statusCode(201);
        catalogAnswers(
                draft.toString(),
                200,
                "{\"draft\": %s, \"changes\": [], \"reasons\": []}"
                        .formatted(DRAFT.formatted(draft, "DRAFT").replace("ada-1234", colleague.toString())));

        read("/catalogue/drafts/" + draft).body(stringContainsInOrder("Written by", "Dr Ada: clearer"));
        Api.as(UUID.randomUUID(), Roles.EDITOR)
                .get("/catalogue/drafts/" + draft)
                .then()
                .body(stringContainsInOrder(
                        "Written by", "editor …" + colleague.toString().substring(32) + ": clearer"));
    }

    @Test
    void aPublicationCarriesItsReason() {
        catalogAnswers(
                draft.toString(),
                200,
                "{\"draft\": %s, \"changes\": [], \"reasons\": []}".formatted(DRAFT.formatted(draft, "IN_REVIEW")));
        catalogAnswers("POST " + draft, 200, DRAFT.formatted(draft, "PUBLISHED"));
        String page = read("/catalogue/drafts/" + draft).extract().asString();

        post(page, "/catalogue/drafts/" + draft + "/publications", Map.of("version", "2", "reason", "reads well"))
                .statusCode(303);
        assertThat(asked(draft)).isEqualTo("POST /publications \"2\" {\"reason\":\"reads well\"}");
    }

    @Test
    void onlyEditorsEdit() {
        for (String page : new String[] {
            "/catalogue/drafts", "/catalogue/edit/glossary/cadence", "/catalogue/history/glossary/cadence"
        }) {
            Api.as(editor, Roles.CLINICIAN).get(page).then().statusCode(403);
        }
    }

    private ValidatableResponse read(String page) {
        return Api.as(editor, Roles.EDITOR).filter(cookies).get(page).then();
    }

    private ValidatableResponse post(String page, String path, Map<String, String> fields) {
        var request = Api.as(editor, Roles.EDITOR)
                .filter(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam("csrf-token", hidden(page, "csrf-token"));
        if (path.contains("/edit/")) {
            request.formParam("draft", hidden(page, "draft"))
                    .formParam("version", hidden(page, "version"))
                    .formParam("document", hidden(page, "document").replace("&quot;", "\""));
        }
        return request.post(path).then();
    }

    private static String hidden(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static void catalogAnswers(String about, int status, String body) {
        given().baseUri(catalog())
                .body(status + "\n" + body)
                .put("/stand-in-catalog/" + about)
                .then()
                .statusCode(200);
    }

    private static String asked(UUID about) {
        return given().baseUri(catalog()).get("/stand-in-catalog/" + about).asString();
    }

    private static String catalog() {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client.injury-catalog.url", String.class);
    }
}
