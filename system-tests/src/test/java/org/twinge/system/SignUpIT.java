package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Service;

/** A runner nobody knows yet, on a phone: a clinic's link, an account, a confirmed address, who they are, what they allow. */
class SignUpIT {
    private static final Browser.NewPageOptions PHONE = new Browser.NewPageOptions().setViewportSize(390, 844);
    private static final Pattern CONFIRM =
            Pattern.compile("https?://[^\\s\"<>]+/login-actions/action-token[^\\s\"<>]+");

    private final String email = "new-" + UUID.randomUUID() + "@demo.twinge";

    @Test
    void aRunnerFollowsAnInvitationSignsUpLetsTheClinicInAndSwitchesTheLanguage() {
        TestStack.running();
        try (Chromium chromium = Chromium.started()) {
            Page phone = chromium.page(PHONE);
            String invitation = TestStack.url(Service.CLINIC_DASHBOARD, "/sharing?clinic=" + DemoClinic.CLINIC);
            phone.navigate(invitation);
            phone.locator("#kc-registration a").click();
            phone.locator("#email").fill(email);
            phone.locator("#firstName").fill("Nele");
            phone.locator("#lastName").fill("Neu");
            phone.locator("#kc-register-form [type=submit]").click();
            assertThat(phone.getByText("verify your email address").first()).isVisible();

            phone.navigate(confirmation());
            phone.locator("#password-new").fill("runs before breakfast");
            phone.locator("#password-confirm").fill("runs before breakfast");
            phone.locator("[type=submit]").click();

            assertThat(phone).hasURL(invitation);
            phone.locator("main a.button").click();
            assertThat(phone.locator("h1")).containsText("Welcome to Twinge");
            assertThat(phone.locator("[name=name]")).hasValue("Nele Neu");
            assertThat(phone.getByText("(verified)")).isVisible();
            phone.locator("[name=zone]").selectOption("Europe/Berlin");
            phone.locator("form[action='/me'] button").click();
            assertThat(phone).hasURL(invitation);
            assertThat(phone.locator(".notice")).containsText("Demo Running Clinic asks whether it may see you");
            phone.screenshot(new Page.ScreenshotOptions().setPath(Chromium.PICTURES.resolve("invited-phone.png")));
            assertThat(new AxeBuilder(phone).analyze().getViolations())
                    .as("axe")
                    .isEmpty();
            phone.locator("form[action='/sharing'] button").click();
            assertThat(phone.getByText("sees you from now on")).isVisible();

            phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/messages"));
            phone.locator("details.more summary").focus();
            phone.keyboard().press("Enter");
            phone.getByText("Deutsch").focus();
            phone.screenshot(new Page.ScreenshotOptions().setPath(Chromium.PICTURES.resolve("language-phone.png")));
            assertThat(new AxeBuilder(phone).analyze().getViolations())
                    .as("axe")
                    .isEmpty();
            phone.keyboard().press("Enter");
            assertThat(phone.locator("html")).hasAttribute("lang", "de");
            assertThat(phone).hasURL(TestStack.url(Service.CLINIC_DASHBOARD, "/messages"));
        }
    }

    /** Where the mail of the identity provider leads. */
    private String confirmation() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestAthlete.emailsTo(email).stream()
                                .map(mail -> CONFIRM.matcher(mail.get("text").asText()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
