package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 33 real files of one runner's June 2013. */
class RunnersMonthIT {
    private final TestStack stack = TestStack.running();

    @Test
    void aRealMonthShowsItsTwoSpikesAndMailsNobodyAboutThePast() {
        String corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(
                corpus != null && Files.isDirectory(Path.of(corpus, "runner-month")),
                "TWINGE_CORPUS has no runner-month");
        TestAthlete runner = TestAthlete.signedUp();
        String[] importing = {"import", Path.of(corpus, "runner-month").toString(), "--athlete", runner.email()};

        TestStack.Result first = stack.run(importing);
        assertThat(first.output()).contains("33 accepted");
        assertThat(first.exit()).isZero();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertTwoSpikes(runner.findings()));
        JsonNode findings = runner.findings();

        TestStack.Result second = stack.run(importing);
        assertThat(second.output()).contains("33 duplicate");
        assertThat(second.exit()).isZero();
        assertThat(runner.findings()).isEqualTo(findings);
        assertThat(runner.emails()).isEmpty();
    }

    /** What follows from the distances: 19,203.0 m after 14,134.3 m, and 21,547.1 m after 19,203.0 m. */
    private static void assertTwoSpikes(JsonNode findings) {
        assertThat(findings.valueStream())
                .extracting(
                        finding -> finding.get("localDay").asText(),
                        finding -> Math.round(finding.get("ratio").asDouble() * 1000),
                        finding -> finding.get("band").asText(),
                        finding -> finding.get("provisional").asBoolean())
                .containsExactlyInAnyOrder(
                        tuple("2013-06-04", 1359L, "OVER_30_PERCENT", true),
                        tuple("2013-06-09", 1122L, "OVER_10_PERCENT", true));
    }
}
