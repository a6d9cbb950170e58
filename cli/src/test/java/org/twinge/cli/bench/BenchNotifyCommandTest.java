package org.twinge.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Problem;
import org.twinge.contracts.AlertRaised;
import picocli.CommandLine;

class BenchNotifyCommandTest {

    @Test
    void aPercentileIsOneOfTheAges() {
        List<Duration> ages =
                IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

        assertThat(BenchNotifyCommand.percentile(ages, 50)).isEqualTo(Duration.ofMillis(100));
        assertThat(BenchNotifyCommand.percentile(ages, 99)).isEqualTo(Duration.ofMillis(198));
        assertThat(BenchNotifyCommand.percentile(ages.subList(0, 1), 99)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void boundsAreKept() {
        for (String tooMuch : List.of("--alerts=99", "--alerts=100001", "--pace=0", "--seconds=301", "--warm-up=-1")) {
            var command = new BenchNotifyCommand();
            new CommandLine(command).parseArgs(tooMuch);

            assertThatExceptionOfType(Problem.class).isThrownBy(command::call).withMessageContaining("takes");
        }
    }

    @Test
    void nothingHoldsAnAlertBackAndOnlyTheAthleteHearsOfIt() {
        AlertRaised alert = AlertEvents.alert(7, 3, Instant.EPOCH);

        assertThat(alert.level()).isEqualTo(AlertRaised.Level.SAME_DAY);
        assertThat(alert.audiences()).containsExactly(AlertRaised.Audience.ATHLETE);
        assertThat(alert.athleteId()).isEqualTo(AlertEvents.athlete(3).athleteId());
        assertThat(AlertEvents.athlete(3).consents()).isEmpty();
    }
}
