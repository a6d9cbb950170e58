package org.twinge.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Problem;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.UnreadableEventException;

class WorkloadTest {
    private final Workload workload = new Workload(9_000, 1_000, 50, 30, 10, 500);
    private final RunEvents events = new RunEvents(workload);

    @Test
    void everybodyWhoCountsSeesTheSameEvents() throws UnreadableEventException {
        RunEvents.Encoded event = events.encoded(123);

        assertThat(EventCodec.decode(event.value()).event()).isEqualTo(events.run(123));
        assertThat(EventCodec.decode(event.value()).id()).isEqualTo(events.eventId(123));
        assertThat(events.run(123).athleteId()).isEqualTo(RunEvents.athlete(23));
    }

    @Test
    void noTwoRunsOfAnAthleteMeetAndAboutAsManyAreLateAsWasAsked() {
        Set<UUID> runs = new HashSet<>();
        Set<String> starts = new HashSet<>();
        int late = 0;
        for (int number = 0; number < workload.all(); number++) {
            RunRecorded run = events.run(number);
            runs.add(run.runId());
            starts.add(run.athleteId() + " " + run.startedAt());
            Instant onTime = RunEvents.EVE
                    .plusDays(2L * (number / workload.athletes()))
                    .atStartOfDay()
                    .toInstant(java.time.ZoneOffset.UTC);
            late += run.startedAt().isBefore(onTime) ? 1 : 0;
        }
        assertThat(runs).hasSize(10_000);
        assertThat(starts).hasSize(10_000);
        assertThat(late).isBetween(900, 1_100);
    }

    @Test
    void whatWouldNotEndIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Workload(9_000, 0, 1_000_000, 30, 0, 500))
                .withMessage("athletes times history is at most 12000000 runs");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Workload(9_000, 0, 50, 30, 101, 500))
                .withMessageContaining("--late");
    }

    @Test
    void theOneInTheMiddle() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 3));
        assertThat(Spread.of(List.of(4.0, 1.0))).isEqualTo(new Spread(1, 2.5, 4));
    }
}
