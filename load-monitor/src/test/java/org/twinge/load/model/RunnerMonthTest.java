package org.twinge.load.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Comparison.NoReference;

/** One real runner's June 2013: 33 files, 27 sessions, two spikes. */
class RunnerMonthTest {
    /**
     * Day of June and metres. The three files of the 14th (pauses of 2 and 3 minutes), the two of the 15th (16), the
     * three of the 19th (1 and 29; less by the clock, as the runner paused the timer) and the two of the 30th (4) are
     * one session each. The two of the 23rd are 107 minutes apart and stay two.
     */
    private static final List<String> SESSIONS = List.of(
            "1 14134.3",
            "2 9456.4",
            "3 9426.0",
            "4 19203.0",
            "5 8373.4",
            "6 14008.3",
            "8 5048.3",
            "9 21547.1",
            "11 9318.5",
            "12 14011.3",
            "14 13129.3",
            "15 7520.4",
            "16 18697.1",
            "17 7007.1",
            "18 14505.8",
            "19 4745.5",
            "20 8549.8",
            "21 5772.0",
            "22 6021.5",
            "23 2796.0",
            "23 10098.5",
            "24 11202.3",
            "25 8021.0",
            "26 10010.4",
            "28 16106.3",
            "29 10008.0",
            "30 22346.7");

    private static final LocalDate FIRST = LocalDate.of(2013, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2013, 6, 30);

    @Test
    void showsExactlyTwoSpikesAndBothAreProvisional() throws IOException {
        List<Session> sessions = new SessionRule(Duration.ofMinutes(45)).join(runs());

        assertThat(sessions)
                .extracting(s -> s.localDay().getDayOfMonth() + " "
                        + s.distance().orElseThrow().meters())
                .isEqualTo(SESSIONS);
        assertThat(SpikeRule.compare(sessions.getFirst(), sessions)).isEqualTo(new NoReference());

        Map<LocalDate, Finding> findings = SpikeRule.findings(sessions, FIRST, LAST, FIRST);

        assertThat(findings.keySet()).containsExactly(LocalDate.of(2013, 6, 4), LocalDate.of(2013, 6, 9));
        assertThat(findings.values()).allMatch(Finding::provisional);
        List<Comparison.Spike> spikes =
                findings.values().stream().map(Finding::spike).toList();
        Comparison.Spike fourth = spikes.getFirst();
        assertThat(fourth.band()).isEqualTo(SpikeBand.OVER_30_PERCENT);
        assertThat(fourth.longest().localDay()).isEqualTo(FIRST);
        assertThat(fourth.ratio()).isCloseTo(1.359, within(0.0005));
        Comparison.Spike ninth = spikes.getLast();
        assertThat(ninth.band()).isEqualTo(SpikeBand.OVER_10_PERCENT);
        assertThat(ninth.longest().localDay()).isEqualTo(LocalDate.of(2013, 6, 4));
        assertThat(ninth.ratio()).isCloseTo(1.122, within(0.0005));
    }

    private static List<Run> runs() throws IOException {
        String corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(corpus != null, "TWINGE_CORPUS names no folder with the real runner's month");
        try (var lines = Files.lines(Path.of(corpus, "runner-month", "summary.csv"))) {
            return lines.skip(1).map(line -> run(line.split(",", -1))).toList();
        }
    }

    private static Run run(String[] columns) {
        Instant start = Instant.parse(columns[1]);
        return new Run(
                UUID.nameUUIDFromBytes(columns[0].getBytes(UTF_8)),
                LocalDate.ofInstant(start, ZoneId.of("Europe/London")),
                start,
                Duration.ofMillis(Math.round(Double.parseDouble(columns[5]) * 1000)),
                Optional.of(Distance.ofMeters(Double.parseDouble(columns[4]))),
                Effort.UNKNOWN,
                1,
                true);
    }
}
