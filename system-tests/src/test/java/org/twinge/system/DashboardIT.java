package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;

/** The work list in a real browser, with the real login. */
class DashboardIT {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path PICTURES = Path.of("target/pictures");

    @Test
    void staffSeeANewEmergencyWithoutReloading() {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(Files.isExecutable(chromium), "no Chromium on this machine");
        TestAthlete athlete = TestAthlete.signedUp();
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(QUIET))) {
            Page page = browser.newPage();
            logIn(page, DemoClinic.STAFF);
            String name = "Terry " + athlete.id().toString().substring(24);
            rename(athlete, name);

            reportSaddleNumbness(athlete);

            assertThat(page.getByText(name).first()).isVisible();
            assertThat(page.getByText("emergency").first()).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe").isEmpty();
            assertThat(page.getByText("Pat Physio").first()).isVisible();
            page.setViewportSize(1280, 420);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("work-list.png")));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("work-list-phone-dark.png")));
        }
    }

    private static void logIn(Page page, String email) {
        page.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/"));
        page.locator("#username").fill(email);
        page.locator("#password").fill(Secrets.DEMO_PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(TestStack.url(Service.CLINIC_DASHBOARD, "/**"));
    }

    private static void rename(TestAthlete athlete, String name) {
        Http.json(
                        "PUT",
                        TestStack.url(Service.CLINIC_DASHBOARD, "/v1/athletes/me"),
                        athlete.token(),
                        Map.of(
                                "name",
                                name,
                                "birthDate",
                                "1988-02-03",
                                "sex",
                                "MALE",
                                "zone",
                                "UTC",
                                "language",
                                "en",
                                "country",
                                "DE"))
                .orProblem("Renaming");
    }

    private static void reportSaddleNumbness(TestAthlete athlete) {
        Http.json(
                        "POST",
                        TestStack.url(Service.TRIAGE_SERVICE, "/v1/reports"),
                        athlete.token(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Map.of("region", "low-back", "findings", Map.of("saddle-numbness", "yes")))
                .orProblem("Reporting");
    }
}
