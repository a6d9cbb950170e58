package org.twinge.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;
import org.twinge.cli.upload.Uploads.Outcome;

/** Processes die in the middle of an import. Nothing is lost, nothing is told twice. */
class KillIT {
    private static final int QUIET_RUNS = 20;
    private static final int SPIKES = 5;

    private final TestStack stack = TestStack.running();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void killedInTheMiddleOfAnImportEverySpikeIsToldOnce() {
        TestAthlete athlete = TestAthlete.signedUp();
        wantsEverySpikeByItself(athlete);
        var runs = new TreeMap<LocalDate, Double>();
        for (int i = 0; i < QUIET_RUNS; i++) {
            runs.put(today.minusDays(45 - 2L * i), 5000.0);
        }
        double longer = 5000;
        for (int day = SPIKES; day >= 1; day--) {
            longer *= 1.2;
            runs.put(today.minusDays(day), longer);
        }

        int sent = 0;
        for (var run : runs.entrySet()) {
            upload(athlete, run.getKey(), run.getValue());
            sent++;
            if (sent == QUIET_RUNS / 2 || sent == QUIET_RUNS + 2) {
                kill(Service.LOAD_MONITOR);
            }
            if (sent == QUIET_RUNS + 3) {
                kill(Service.NOTIFIER);
            }
        }

        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(days(athlete.findings())).isEqualTo(lastDays()));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(messageIds(athlete)).hasSize(SPIKES));
        awaitCalm();
        assertThat(messageIds(athlete))
                .as("one message a spike; a repeated one has the same id")
                .hasSize(SPIKES);
        assertThat(athlete.emails()).as("at most one repetition a kill").hasSizeLessThanOrEqualTo(SPIKES + 1);
    }

    @Test
    void databaseAndBrokerKilledAroundARunItsSpikeIsToldOnce() {
        TestAthlete athlete = TestAthlete.signedUp();
        for (int day = 41; day > 1; day -= 5) {
            upload(athlete, today.minusDays(day), 5000);
        }

        kill(stack.server("postgres"));
        // the sender asks again until the database is back
        upload(athlete, today.minusDays(1), 9000);
        kill(stack.server("kafka"));

        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(messageIds(athlete)).hasSize(1));
        awaitCalm();
        assertThat(days(athlete.findings())).containsExactly(today.minusDays(1).toString());
        assertThat(athlete.emails()).hasSize(1);
    }

    private static void wantsEverySpikeByItself(TestAthlete athlete) {
        String preferences = TestStack.url(Service.NOTIFIER, "/v1/preferences");
        Map<String, Object> wanted = Map.of("dailyMessages", 50, "repeatAfterDays", 0, "digest", true);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                Http.json("PUT", preferences, athlete.token(), Map.of("If-Match", "\"0\""), wanted)
                                        .isOk())
                        .isTrue());
    }

    private static void upload(TestAthlete athlete, LocalDate day, double metres) {
        Instant start = day.atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC);
        assertThat(athlete.upload(day + ".tcx", TcxFile.run(start, metres)))
                .extracting(one -> one.outcome())
                .containsExactly(Outcome.ACCEPTED);
    }

    private void kill(Service service) {
        kill(stack.process(service));
    }

    private static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** Everything that was on its way has arrived: all services are ready and every outbox is empty. */
    private void awaitCalm() {
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            assertThat(stack.run("status").exit()).isZero();
            for (Service service : Service.values()) {
                try (var connection = TestStack.database(service);
                        var rows = connection.createStatement().executeQuery("select count(*) from outbox")) {
                    rows.next();
                    assertThat(rows.getLong(1)).as("outbox of " + service.id()).isZero();
                }
            }
        });
    }

    private static Set<String> messageIds(TestAthlete athlete) {
        return athlete.emails().stream()
                .map(mail -> mail.get("messageId").asText())
                .collect(toSet());
    }

    private static Set<String> days(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> finding.get("localDay").asText())
                .collect(toSet());
    }

    private Set<String> lastDays() {
        return List.of(1, 2, 3, 4, 5).stream()
                .map(day -> today.minusDays(day).toString())
                .collect(toSet());
    }
}
