package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.cli.upload.Uploads.Outcome.ACCEPTED;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;
import org.twinge.cli.upload.Uploads;

/** A process dies at one step of its work, not anywhere. */
class CrashIT {
    private static final int TWIN_PORT = 19_182;
    private static final int HALTED = 137;

    private final TestStack stack = TestStack.running();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aRelayThatDiesBetweenSendAndDeleteLeadsToTheSameEventTwiceAndOneAlert() throws Exception {
        TestAthlete athlete = TestAthlete.signedUp();
        for (int day = 35; day > 5; day -= 10) {
            send(athlete, TestStack.url(Service.RUN_INGEST, ""), day, 5000);
        }
        Process twin = twin(Service.RUN_INGEST, "relay-after-send");
        try {
            // the twin's relay is the active one as soon as the other's is gone
            stack.process(Service.RUN_INGEST).destroyForcibly();

            handOver(athlete, "http://localhost:" + TWIN_PORT, 1, 9000);

            assertThat(twin.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(twin.exitValue()).isEqualTo(HALTED);
        } finally {
            twin.destroyForcibly();
        }
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(RunEvents.idsOf(athlete.id())).hasSizeGreaterThan(4));
        List<UUID> ids = RunEvents.idsOf(athlete.id());
        assertThat(ids.stream().distinct()).hasSize(4);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(athlete.emails()).hasSize(1));
        assertThat(athlete.findings()).hasSize(1);
    }

    private void send(TestAthlete athlete, String ingest, int daysAgo, double metres) throws InterruptedException {
        var start = today.minusDays(daysAgo).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC);
        assertThat(new Uploads(ingest, athlete::token).send(daysAgo + ".tcx", TcxFile.run(start, metres)))
                .extracting(Uploads.Sent::outcome)
                .containsExactly(ACCEPTED);
    }

    /** Without waiting for what becomes of it: who is asked dies over it. */
    private void handOver(TestAthlete athlete, String ingest, int daysAgo, double metres) {
        var start = today.minusDays(daysAgo).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC);
        String body = """
                --part\r
                Content-Disposition: form-data; name="file"; filename="run.tcx"\r
                \r
                %s\r
                --part--\r
                """.formatted(new String(TcxFile.run(start, metres), StandardCharsets.UTF_8));
        Http.Answer answer = Http.send(
                "POST",
                ingest + "/v1/uploads",
                athlete.token(),
                Map.of("Content-Type", "multipart/form-data; boundary=part"),
                BodyPublishers.ofString(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** A second instance of a service, told where to die; with the settings of the first. */
    private Process twin(Service service, String failPoint) throws IOException {
        ProcessHandle first = stack.process(service);
        Path settings = Path.of("/proc", Long.toString(first.pid()), "environ");
        assumeThat(settings).as("the first one's settings can be read").isReadable();
        List<String> command = new ArrayList<>();
        command.add(first.info().command().orElseThrow());
        command.addAll(List.of(first.info().arguments().orElseThrow()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", service.id() + "-twin.log").toFile());
        for (String setting : Files.readString(settings, StandardCharsets.UTF_8).split("\0", -1)) {
            int name = setting.indexOf('=');
            if (name > 0) {
                builder.environment().put(setting.substring(0, name), setting.substring(name + 1));
            }
        }
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(TWIN_PORT));
        builder.environment().put("TWINGE_FAIL_POINT", failPoint);
        Process twin = builder.start();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> Http.get("http://localhost:" + TWIN_PORT + "/q/health/ready", null)
                        .isOk());
        return twin;
    }
}
