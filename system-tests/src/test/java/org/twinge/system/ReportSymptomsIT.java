package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twinge.cli.stack.Service;

/** An athlete's phone: four reports from the first question to what to do now, judged by the real rule book. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportSymptomsIT {
    private Chromium chromium;
    private Page phone;

    @BeforeAll
    void anAthleteSignsIn() {
        chromium = Chromium.started();
        phone = chromium.loggedIn(
                TestAthlete.signedUp().email(), "/report", new Browser.NewPageOptions().setViewportSize(390, 844));
        phone.setDefaultTimeout(10_000);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aBadAnkleIsSeenToday() {
        begin();
        press("No to everything left open", 3);
        assertAccessible();
        tapOnThePicture("ankle", "left");
        assertAccessible();
        picture("report-body-map");
        press("Next", 1);
        answer(Map.of("injured", "yes", "pain", "6", "gait", "changed"));
        phone.locator("input[name=onset-days]").first().fill("0");
        press("Next", 1);
        answer(Map.of("pain-while-running", "unknown", "pain-at-rest-or-night", "no"));
        answer(Map.of("worse-the-longer-the-run", "no", "settled-next-morning", "no", "same-place-three-weeks", "no"));
        press("Next", 1);
        answer(Map.of("malleolus-tender", "yes"));
        press("No to everything left open", 1);
        assertAccessible();
        press("Send", 1);

        assertThat(heading()).containsText("Be seen by a clinician today.");
        assertThat(phone.getByText(Pattern.compile("A message (to|was sent to) your clinic’s staff")))
                .isVisible();
        assertThat(phone.getByText("Be seen today for an X-ray")).isVisible();
        assertAccessible();
    }

    @Test
    void aTiredQuadIsManagedAloneWithoutJavaScriptAndByKeyboard() {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844);
        try (Page page = chromium.sameLogin(phone, plain)) {
            page.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/report"));
            leave(page, () -> page.locator("form[action='/report'] button").press("Enter"));
            while (page.locator("form[action='/report/send']").count() == 0) {
                Locator rest = page.locator("button[name=rest]");
                if (rest.count() > 0) {
                    leave(page, () -> rest.press("Enter"));
                } else {
                    byKeyboard(page, "region", "front-thigh");
                    byKeyboard(page, "side", "right");
                    byKeyboard(page, "pain", "2");
                    byKeyboard(page, "pain-while-running", "1");
                    byKeyboard(page, "gait", "normal");
                    for (String no : new String[] {
                        "injured", "pain-at-rest-or-night", "worse-the-longer-the-run", "same-place-three-weeks"
                    }) {
                        byKeyboard(page, no, "no");
                    }
                    byKeyboard(page, "settled-next-morning", "yes");
                    Locator days = page.locator("input[name=onset-days]").first();
                    if (days.count() > 0) {
                        days.fill("1");
                    }
                    leave(page, () -> page.locator(".go button.first").press("Enter"));
                }
            }
            leave(page, () -> page.locator("form[action='/report/send'] button").press("Enter"));

            assertThat(page.locator("h1")).containsText("You can manage this yourself for now.");
            assertThat(page.getByText("No message is sent.")).isVisible();
        }
    }

    @Test
    void chestPainOnAHillEndsTheQuestionsAndShowsTheNumberWithoutScrolling() {
        begin();
        answer(Map.of("chest-pain", "yes"));
        press("No to everything left open", 1);
        assertThat(phone.getByText("Do not drive yourself.")).isVisible();
        press("Send", 1);

        assertThat(heading()).containsText("Get emergency help now.");
        Locator call = phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Call 112"));
        assertThat(call.last()).isInViewport();
        assertThat(call.last()).hasAttribute("href", "tel:112");
        assertAccessible();
        picture("report-emergency");
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible();
        picture("report-emergency-dark");
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void notKnowingAnythingIsNeverAnAllClear() {
        begin();
        while (phone.locator("form[action='/report/send']").count() == 0) {
            for (Locator choice : phone.locator("input[value=unknown]").all()) {
                choice.check();
            }
            press("Next", 1);
        }
        assertThat(phone.getByText("Answered no: 0.")).isVisible();
        press("Send", 1);

        assertThat(heading()).containsText("Incomplete. At least: Book a physiotherapist or sports doctor");
        assertThat(phone.getByText("If the open questions stay open for ten minutes"))
                .isVisible();
        assertThat(phone.getByText("Pain, pressure or tightness in the chest")).isVisible();
        assertAccessible();
    }

    private void begin() {
        phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/report"));
        leave(phone, phone.locator("form[action='/report'] button")::click);
    }

    private void answer(Map<String, String> answers) {
        answers.forEach((code, answer) -> phone.locator("input[name='%s'][value='%s']".formatted(code, answer))
                .check());
    }

    private void press(String button, int times) {
        for (int i = 0; i < times; i++) {
            leave(
                    phone,
                    phone.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))::click);
        }
    }

    /** Every form leads to another address. */
    private static void leave(Page page, Runnable action) {
        String here = page.url();
        action.run();
        page.waitForURL(there -> !there.equals(here));
    }

    private void tapOnThePicture(String region, String side) {
        phone.locator("svg")
                .first()
                .locator("path[data-region=%s][data-side=%s]".formatted(region, side))
                .click();
        assertThat(phone.locator("input[name=region][value='%s']".formatted(region)))
                .isChecked();
        assertThat(phone.locator("input[name=side][value='%s']".formatted(side)))
                .isChecked();
    }

    private static void byKeyboard(Page page, String code, String answer) {
        Locator choice = page.locator("input[name='%s'][value='%s']".formatted(code, answer));
        if (choice.count() > 0) {
            choice.press("Space");
        }
    }

    private Locator heading() {
        return phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private void assertAccessible() {
        assertThat(new AxeBuilder(phone).analyze().getViolations()).as("axe").isEmpty();
    }

    private void picture(String name) {
        phone.screenshot(new Page.ScreenshotOptions().setPath(Chromium.PICTURES.resolve(name + ".png")));
    }
}
