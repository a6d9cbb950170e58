package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** Staff have an emergency in front of them, and the world changes around it. */
class WhileStaffLookIT {
    private final TestAthlete athlete = TestAthlete.signedUp();
    private final String name = "Terry " + athlete.id().toString().substring(24);

    @Test
    void consentEndsAndEverythingOfTheAthleteIsGoneFromTheirPages() {
        athlete.isCalled(name);
        athlete.reportSaddleNumbness(athlete.token());
        try (Chromium chromium = Chromium.started()) {
            Page staff = chromium.loggedIn(DemoClinic.STAFF);
            assertThat(row(staff)).isVisible();
            String seen = staff.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .getAttribute("href");
            String training = "/athletes/" + athlete.id();
            Page other = chromium.sameLogin(staff, new Browser.NewContextOptions());
            other.navigate(TestStack.url(Service.CLINIC_DASHBOARD, training));
            assertThat(other.locator("h1")).containsText(name);

            endConsent(chromium);

            assertThat(row(staff)).hasCount(0); // without anybody loading the page again
            for (String path : new String[] {training, seen}) {
                var answer = other.navigate(TestStack.url(Service.CLINIC_DASHBOARD, path));
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(other.locator("body")).not().containsText(name);
            }
            other.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/?name=" + name.replace(" ", "+")));
            assertThat(other.locator("#cases")).containsText("No case here");
        }
    }

    /** It hangs: nobody refuses, nobody answers. Whoever is logged in already goes on working. */
    @Test
    void theIdentityProviderHangsAndAnEmergencyIsSeenAndAcknowledged() throws Exception {
        athlete.isCalled(name);
        String token = athlete.token();
        // services ask for the provider's keys when they are first asked for anything
        Http.get(TestStack.url(Service.TRIAGE_SERVICE, "/v1/reports"), token).orProblem("Reading reports");
        try (Chromium chromium = Chromium.started()) {
            Page staff = chromium.loggedIn(DemoClinic.STAFF);
            ProcessHandle identityProvider = TestStack.running().server("keycloak");
            signal("STOP", identityProvider);
            try {
                athlete.reportSaddleNumbness(token);

                assertThat(row(staff)).isVisible();
                staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge: " + name))
                        .click();
                assertThat(row(staff)).containsText("Acknowledged by Pat Physio");
            } finally {
                signal("CONT", identityProvider);
            }
            assertThat(chromium.loggedIn(DemoClinic.STAFF).locator("h1")).hasText("Work list");
        }
    }

    private Locator row(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    private void endConsent(Chromium chromium) {
        Page phone =
                chromium.loggedIn(athlete.email(), "/sharing", new Browser.NewPageOptions().setViewportSize(390, 844));
        phone.locator("a[href='/sharing/" + DemoClinic.CLINIC + "/end']").click();
        phone.locator("form[action$='/end'] button").click();
        assertThat(phone.getByText("Nobody else sees you")).isVisible();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
