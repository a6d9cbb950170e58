package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** Two editors at once, a publication and the way back, in a real browser; and a reader who stays with a version. */
class CatalogueIT {
    private static final String ENTRY = "glossary/gait-analysis";
    private static final String DEFINITION = "/definition/en";

    @Test
    void twoEditorsAtOnceThenBackToTheFirstWordsWhileAReaderStaysWithTheirVersion() {
        String first = words("");
        try (Chromium chromium = Chromium.started()) {
            Page eden = chromium.loggedIn("editor@demo.twinge");
            Page robin = chromium.loggedIn("reviewer@demo.twinge");
            assertThat(new AxeBuilder(eden).analyze().getViolations()).as("axe").isEmpty();

            String ofEden = draft(eden, "A film of how you run, looked at by an expert.");
            String ofRobin = draft(robin, "An expert watches how you run.");
            publish(robin, ofEden);
            assertThat(robin.locator("main")).containsText("● published");
            publish(eden, ofRobin);
            assertThat(eden.getByRole(AriaRole.ALERT)).containsText("has changed since this draft was written");
            assertThat(eden.getByRole(AriaRole.ALERT)).containsText("A film of how you run");
            assertThat(new AxeBuilder(eden).analyze().getViolations()).as("axe").isEmpty();

            eden.navigate(page("/catalogue/history/" + ENTRY));
            var shipped = eden.locator("section.chapter").last();
            shipped.locator("input[name=reason]").fill("the first words were better");
            shipped.getByRole(AriaRole.BUTTON).click();
            eden.getByText("Ask for a review").click();
            String back = eden.url();
            String published = read("").get("fromVersion").asText();
            publish(robin, back);
            assertThat(robin.locator("main")).containsText("● published");

            assertThat(words("")).isEqualTo(first);
            assertThat(words("?version=" + published)).isEqualTo("A film of how you run, looked at by an expert.");
        }
    }

    private static String draft(Page editor, String words) {
        editor.navigate(page("/catalogue/edit/" + ENTRY));
        editor.locator("[name='" + DEFINITION + "']").fill(words);
        editor.locator("form.entry-form").first().locator("input[name=reason]").fill("clearer");
        editor.getByText("Save as a draft").click();
        editor.getByText("Ask for a review").click();
        assertThat(editor.locator("main")).containsText("waits for a reviewer");
        return editor.url();
    }

    private static void publish(Page reviewer, String draft) {
        reviewer.navigate(draft);
        var form = reviewer.locator("form[action$=publications]");
        form.locator("input[name=reason]").fill("reads well");
        form.getByRole(AriaRole.BUTTON).click();
    }

    private static String words(String query) {
        return read(query).at("/term/definition/en").asText();
    }

    private static JsonNode read(String query) {
        return Http.get(
                        TestStack.url(Service.INJURY_CATALOG, "/v1/" + ENTRY + query),
                        TestStack.running().tokenOf("runner@demo.twinge"))
                .orProblem("Reading the entry")
                .json();
    }

    private static String page(String path) {
        return TestStack.url(Service.CLINIC_DASHBOARD, path);
    }
}
