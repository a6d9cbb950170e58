package org.twinge.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.cli.demo.DemoAthlete.Story;

class DemoYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 29); // a clock change in Berlin
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static Stream<DemoAthlete> athletes() {
        return DemoAthlete.all().stream();
    }

    @ParameterizedTest
    @MethodSource("athletes")
    void onlyThoseWithTheStoryHaveASpike(DemoAthlete athlete) {
        List<DemoYear.Run> runs = year(athlete);
        List<LocalDate> spikes = runs.stream()
                .filter(run -> run.distanceMeters() > 1.1 * longestInTheMonthBefore(run, runs))
                .map(DemoYear.Run::day)
                .toList();
        assertThat(spikes).isEqualTo(athlete.story() == Story.SPIKE ? List.of(TODAY.minusDays(1)) : List.of());
    }

    @ParameterizedTest
    @MethodSource("athletes")
    void runsAreBelievableAndInOrder(DemoAthlete athlete) {
        List<DemoYear.Run> runs = year(athlete);
        assertThat(runs).isSortedAccordingTo((a, b) -> a.startedAt().compareTo(b.startedAt()));
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.day()).isBefore(TODAY);
            assertThat(run.distanceMeters()).isBetween(1_000.0, 45_000.0);
            assertThat(run.elapsedSeconds() / run.distanceMeters() * 1000).isBetween(220.0, 520.0);
            assertThat(run.heartRateMean()).isBetween(110.0, 175.0);
        });
        assertThat(runs.stream().map(DemoYear.Run::startedAt).distinct()).hasSameSizeAs(runs);
    }

    @ParameterizedTest
    @MethodSource("athletes")
    void theSameDayGivesTheSameYear(DemoAthlete athlete) {
        assertThat(year(athlete)).isEqualTo(year(athlete)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("athletes")
    void theSilentHaveNotRunForFiveWeeks(DemoAthlete athlete) {
        long since = ChronoUnit.DAYS.between(year(athlete).getLast().day(), TODAY);
        if (athlete.story() == Story.SILENT) {
            assertThat(since).isGreaterThan(35);
        } else {
            assertThat(since).isLessThan(30);
        }
    }

    private static List<DemoYear.Run> year(DemoAthlete athlete) {
        return DemoYear.upTo(TODAY, athlete, ZONE);
    }

    /** Infinite where there was none: then there is nothing to compare with. */
    private static double longestInTheMonthBefore(DemoYear.Run run, List<DemoYear.Run> runs) {
        return runs.stream()
                .filter(other -> other.day().isBefore(run.day()))
                .filter(other -> !other.day().isBefore(run.day().minusDays(30)))
                .mapToDouble(DemoYear.Run::distanceMeters)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
