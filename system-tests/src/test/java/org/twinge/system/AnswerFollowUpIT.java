package org.twinge.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** The morning after a report: the mail, its link, the login, the question, what to do; then the week. */
class AnswerFollowUpIT {
    private static final Browser.NewPageOptions PHONE = new Browser.NewPageOptions().setViewportSize(390, 844);

    private final TestAthlete athlete = TestAthlete.signedUp();

    @Test
    void theMailLeadsToTheQuestionAndTheAnswerToWhatToDo() throws SQLException {
        reportASoreShin();
        String link = TestStack.url(Service.CLINIC_DASHBOARD, "/questions/" + theNextMorningHasCome());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(athlete.emails())
                        .filteredOn(mail -> mail.get("text").asText().contains(link))
                        .singleElement()
                        .satisfies(mail ->
                                assertThat(mail.get("text").asText()).doesNotContainIgnoringCase("shin", "pain")));

        try (Chromium chromium = Chromium.started()) {
            Page phone = chromium.loggedIn(athlete.email(), link.substring(link.indexOf("/questions")), PHONE);
            assertThat(phone).hasURL(link);
            assertThat(phone.locator("h1")).containsText("How is it this morning? (shin)");
            assertAccessible(phone);
            picture(phone, "follow-up-question");
            phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/"));
            assertThat(phone.locator(".asked a")).hasAttribute("href", link.substring(link.indexOf("/questions")));
            assertAccessible(phone);

            answerByKeyboardWithoutJavaScript(chromium, phone, link);

            phone.navigate(link);
            assertThat(phone.locator("h1")).containsText("Book a physiotherapist or sports doctor");
            assertThat(phone.getByText("No message is sent.")).isVisible();
            assertThat(phone.getByText("8/10")).isVisible();
            assertAccessible(phone);
            picture(phone, "follow-up-result");
            tellAboutTheWeek(phone);
            for (String page : new String[] {"/messages", "/questions/" + UUID.randomUUID(), "/reports"}) {
                phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, page));
                assertAccessible(phone);
            }
        }
    }

    private static void answerByKeyboardWithoutJavaScript(Chromium chromium, Page phone, String link) {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844);
        try (Page page = chromium.sameLogin(phone, plain)) {
            page.navigate(link);
            page.locator("input[name=pain][value='8']").press("Space");
            page.locator(".go button").press("Enter");
            assertThat(page.getByText("1 question has no answer yet.")).isVisible();
            page.locator("input[name=gait][value=normal]").press("Space");
            page.locator(".go button").press("Enter");
            assertThat(page.locator("h1.verdict")).isVisible();
        }
    }

    /** What is not asked is not shown: the more somebody was troubled, the more the page asks. */
    private static void tellAboutTheWeek(Page phone) {
        phone.navigate(TestStack.url(Service.CLINIC_DASHBOARD, "/check-in"));
        Locator volume = phone.locator("fieldset#volume");
        Locator regions = phone.locator("fieldset#regions");
        assertThat(volume).isHidden();
        assertThat(regions).isHidden();
        choose(phone, "participation", "25");
        assertThat(volume).isHidden();
        assertThat(regions).isVisible();
        choose(phone, "participation", "17");
        assertThat(volume).isVisible();
        assertAccessible(phone);
        picture(phone, "check-in");
        choose(phone, "volume", "17");
        choose(phone, "performance", "8");
        choose(phone, "symptoms", "8");
        choose(phone, "regions", "shin");
        phone.locator(".go button").click();

        assertThat(phone.locator("h1")).containsText("Thank you. Your answer is kept.");
        assertThat(phone.getByText("That is no all-clear")).isVisible();
        assertAccessible(phone);
        picture(phone, "check-in-thanks");
    }

    private static void choose(Page page, String question, String answer) {
        page.locator("input[name='%s'][value='%s']".formatted(question, answer)).check();
    }

    private void reportASoreShin() {
        String key = UUID.randomUUID().toString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Http.json(
                                        "POST",
                                        TestStack.url(Service.TRIAGE_SERVICE, "/v1/reports"),
                                        athlete.token(),
                                        Map.of("Idempotency-Key", key),
                                        Map.of("region", "shin", "pain", 4, "gait", "normal"))
                                .isOk())
                        .isTrue());
    }

    /** No worker touches a question before it is due, so that this is the only one who does. */
    private UUID theNextMorningHasCome() throws SQLException {
        try (Connection triage = TestStack.database(Service.TRIAGE_SERVICE);
                PreparedStatement update = triage.prepareStatement("""
                        update prompt set due_at = now() - interval '1 minute'
                        where athlete_id = ? and kind = 'NEXT_MORNING' and sent_at is null returning prompt_id
                        """)) {
            update.setObject(1, athlete.id());
            ResultSet moved = update.executeQuery();
            assertThat(moved.next()).isTrue();
            return moved.getObject(1, UUID.class);
        }
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe").isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Chromium.PICTURES.resolve(name + ".png")));
    }
}
