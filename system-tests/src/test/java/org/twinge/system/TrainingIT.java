package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Service;

/** From a session spike to the question how far to run today, the way back to running, and what staff see of it. */
class TrainingIT {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aRunnerAsksHowFarThenStartsAWayBackWhichAnswersFromThenOn() {
        TestAthlete athlete = TestAthlete.signedUp();
        for (int day = 40; day > 1; day -= 6) {
            run(athlete, day, 8000);
        }
        run(athlete, 1, 10_000);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(athlete.findings()).hasSize(1));

        try (Chromium chromium = Chromium.started()) {
            Page phone = chromium.loggedIn(
                    athlete.email(), "/training", new Browser.NewPageOptions().setViewportSize(390, 844));
            assertThat(phone.locator("rect.bar")).hasCount(8);
            assertThat(phone.locator("path.spike")).hasCount(1);
            assertAccessible(phone);

            ask(phone, "10,5");
            assertThat(phone.getByText("10.5 km stays within 10 % of your longest session."))
                    .isVisible();
            ask(phone, "16");
            assertThat(phone.getByText("16.0 km is 60.0 % farther than your longest session of the last 30 days."))
                    .isVisible();
            assertThat(phone.getByText("It says nothing about pain").first()).isVisible();
            assertAccessible(phone);
            picture(phone, "training-phone");
            ask(phone, "far");
            assertThat(phone.getByText("Write a distance in kilometres")).isVisible();
            assertThat(phone.locator("#km")).hasValue("far");
            assertAccessible(phone);

            phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/catalogue/injuries/achilles-tendinopathy"));
            phone.getByText("Start these steps as my plan").click();
            phone.waitForURL("**/plan");
            assertThat(phone.getByText("Step 1 of 4: 10 minutes easy")).isVisible();
            assertAccessible(phone);
            picture(phone, "plan-phone");
            phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertAccessible(phone);
            phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/training"));
            ask(phone, "5");
            assertThat(phone.getByText("its steps say what you may run")).isVisible();
            assertAccessible(phone);
            phone.getByText("Look at the next step").click();
            phone.waitForURL("**/plan");

            staffSeeTheTraining(chromium, athlete);
        }
    }

    private static void staffSeeTheTraining(Chromium chromium, TestAthlete athlete) {
        Page staff = chromium.loggedIn(DemoClinic.STAFF);
        staff.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/athletes/" + athlete.id()));
        assertThat(staff.locator("rect.bar")).hasCount(8);
        assertThat(staff.getByText("25.0 % farther than the longest session").last())
                .isVisible();
        staff.getByText("As a table").click();
        assertThat(staff.locator("tbody tr").first()).containsText("10.0 km");
        staff.getByText("Training load in figures").first().click();
        assertAccessible(staff);
        picture(staff, "athlete");
    }

    private static void ask(Page page, String kilometers) {
        Locator field = page.locator("#km");
        field.fill(kilometers);
        page.locator(".asked button").click();
        page.waitForLoadState();
    }

    private void run(TestAthlete athlete, int daysAgo, double metres) {
        var start = today.minusDays(daysAgo).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC);
        athlete.upload(daysAgo + ".tcx", TcxFile.run(start, metres));
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe").isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Chromium.PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
