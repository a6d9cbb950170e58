package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Service;

/** The work list in a real browser, with the real login. */
class DashboardIT {
    @Test
    void staffSeeANewEmergencyWithoutReloadingAndAcknowledgeIt() {
        TestAthlete athlete = TestAthlete.signedUp();
        try (Chromium chromium = Chromium.started()) {
            Page page = chromium.loggedIn(DemoClinic.STAFF);
            String name = "Terry " + athlete.id().toString().substring(24);
            athlete.isCalled(name);

            athlete.reportSaddleNumbness(athlete.token());

            assertThat(page.getByText(name).first()).isVisible();
            assertThat(page.getByText("emergency").first()).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe").isEmpty();
            assertThat(page.getByText("Pat Physio").first()).isVisible();
            page.waitForResponse(refresh -> refresh.status() == 204, () -> {}); // the list, which has stayed as it was
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge: " + name))
                    .click();
            assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name)))
                    .containsText("Acknowledged by Pat Physio");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo: " + name)))
                    .isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe").isEmpty();
            page.setViewportSize(1280, 560);
            page.screenshot(new Page.ScreenshotOptions().setPath(Chromium.PICTURES.resolve("work-list.png")));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            page.setViewportSize(390, 844);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Chromium.PICTURES.resolve("work-list-phone-dark.png")));
            writeToTheAthlete(page, name);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(athlete.emails())
                        .anySatisfy(mail -> assertThat(mail.get("text").asText())
                                .contains(TestStack.url(Service.CLINIC_DASHBOARD, "/messages"))
                                .doesNotContain("Please call")));
    }

    private static void writeToTheAthlete(Page page, String name) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
        page.locator("a.case")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.locator("form[action$='/message'] textarea").fill("Please call us today.");
        page.locator("form[action$='/message'] button").click();
        assertThat(page.locator(".words").filter(new Locator.FilterOptions().setHasText("Please call us today.")))
                .isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe").isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Chromium.PICTURES.resolve("case.png")));
    }
}
