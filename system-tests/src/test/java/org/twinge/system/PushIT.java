package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.system.push.AutopushEmulator;
import org.twinge.system.push.Firefox;

/** From a long run to a note on the screen of a real browser, which says that there is a message and nothing else. */
class PushIT {
    private static final String SHOWN = """
            navigator.serviceWorker.ready
              .then((worker) => worker.getNotifications())
              .then((notes) => notes.map((note) => note.title + ": " + note.body + " " + note.tag).join("; "))""";

    @Test
    void anAthleteTurnsMessagesOnAndTheServiceWorkerShowsOne() throws IOException {
        TestAthlete athlete = TestAthlete.signedUp();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Http.get(TestStack.url(Service.NOTIFIER, "/v1/preferences"), athlete.token())
                                .status()
                        == 200);
        try (var push = new AutopushEmulator();
                Firefox firefox = Firefox.started(push.serverUrl())) {
            logIn(firefox, athlete);
            firefox.awaitTrue("!document.getElementById('push-on').disabled");
            assertThat(firefox.evaluate("document.getElementById('push-state').textContent"))
                    .isEqualTo("Messages are not shown in this browser.");
            firefox.evaluate("document.getElementById('push-on').click()");
            firefox.awaitTrue("!document.getElementById('push-off').hidden");
            firefox.open(TestStack.url(Service.CLINIC_DASHBOARD, "/preferences"));
            firefox.awaitTrue("!document.getElementById('push-off').hidden");
            firefox.picture(Chromium.PICTURES.resolve("push-firefox.png"));

            // known for longer than 30 days: before that a spike is provisional, and nobody is told
            for (int day = 40; day > 1; day -= 6) {
                run(athlete, day, 8_000);
            }
            run(athlete, 1, 12_000);
            firefox.awaitTrue("(async () => (await " + SHOWN + ") !== '')()");

            String topic = push.taken().getFirst().topic();
            assertThat(firefox.evaluate(SHOWN)).isEqualTo("Twinge: Twinge has a message for you " + topic);
            await().until(() -> push.acknowledged().size() == 1);
            assertThat(push.taken()).hasSize(1);
            assertThat(athlete.emails()).as("told once, on one way").isEmpty();

            firefox.evaluate("document.getElementById('push-off').click()");
            firefox.awaitTrue("!document.getElementById('push-on').hidden");
            assertThat(Http.get(TestStack.url(Service.NOTIFIER, "/v1/push"), athlete.token())
                            .json()
                            .get("browsers"))
                    .isEmpty();
        }
    }

    private static void logIn(Firefox firefox, TestAthlete athlete) {
        firefox.open(TestStack.url(Service.CLINIC_DASHBOARD, "/preferences"));
        firefox.awaitTrue("document.getElementById('username') !== null");
        firefox.evaluate("""
                document.getElementById("username").value = "%s";
                document.getElementById("password").value = "%s";
                document.getElementById("kc-login").click();
                """.formatted(athlete.email(), Secrets.DEMO_PASSWORD));
        firefox.awaitTrue("document.getElementById('push-on') !== null");
    }

    private static void run(TestAthlete athlete, int daysAgo, double metres) {
        var start = LocalDate.now(ZoneOffset.UTC)
                .minusDays(daysAgo)
                .atTime(LocalTime.of(6, 0))
                .toInstant(ZoneOffset.UTC);
        athlete.upload(daysAgo + ".tcx", TcxFile.run(start, metres));
    }
}
