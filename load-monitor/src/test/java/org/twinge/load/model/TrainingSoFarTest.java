package org.twinge.load.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Runner.JOIN;
import static org.twinge.load.model.Runner.MAY_1;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.TrainingSoFar.Added;
import org.twinge.load.model.TrainingSoFar.LastSpike;

class TrainingSoFarTest {
    private static final Duration PAUSE = Duration.ofMinutes(45);

    /** Kilometres, then perceived exertion, which none of these runs knows. */
    private static final SettingsHistory SETTINGS = new SettingsHistory(new TreeMap<>(Map.of(
            MAY_1.plusDays(60),
            new LoadSettings(
                    LoadMethod.SESSION_RPE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));

    @Provide
    Arbitrary<List<Run>> histories() {
        return Runner.histories();
    }

    /** All of an athlete's past, from scratch. */
    private record Past(List<Run> counted, List<Session> sessions, Collection<Finding> findings, List<LoadDay> days) {
        static Past of(List<Run> runs) {
            List<Session> sessions = JOIN.join(runs);
            Set<UUID> doubles = new HashSet<>();
            sessions.forEach(session -> doubles.addAll(session.doubles()));
            List<Run> counted =
                    runs.stream().filter(run -> !doubles.contains(run.id())).toList();
            List<TrainingDay> active = counted.stream().collect(groupingBy(Run::localDay)).entrySet().stream()
                    .map(day -> new TrainingDay(day.getKey(), day.getValue(), List.of()))
                    .toList();
            LocalDate first = sessions.getFirst().localDay();
            return new Past(
                    counted,
                    sessions,
                    SpikeRule.findings(sessions, first, first.plusYears(3), first)
                            .values(),
                    LoadDay.following(Optional.empty(), active, SETTINGS));
        }

        TrainingSoFar soFar() {
            LoadDay last = days.getLast();
            List<Optional<Double>> loads = days.stream()
                    .filter(day -> !day.day().isBefore(last.state().first())
                            && day.day().isAfter(last.day().minusDays(42)))
                    .map(day -> day.load() instanceof DayLoad.Known(double load)
                            ? Optional.of(load)
                            : Optional.<Double>empty())
                    .toList();
            LocalDate lastSession = sessions.getLast().localDay();
            return new TrainingSoFar(
                    Optional.of(sessions.getFirst().localDay()),
                    Optional.of(sessions.getLast().endedAt()),
                    lastSession.isAfter(last.day()) ? lastSession : last.day(),
                    last.end(),
                    loads,
                    sessions,
                    findings.stream().max(comparing(Finding::day)).map(LastSpike::of),
                    counted.stream()
                            .filter(run -> run.effort().shoe().isPresent()
                                    && run.distance().isPresent())
                            .collect(toMap(
                                    run -> run.effort().shoe().orElseThrow(),
                                    run -> run.distance().orElseThrow(),
                                    Distance::plus,
                                    TreeMap::new)),
                    counted.stream()
                            .filter(run -> run.effort().cadence().isPresent())
                            .max(comparing(Run::startedAt))
                            .flatMap(run -> run.effort().cadence()));
        }
    }

    /** Wherever a history is cut: going on from there gives what all of it gives, and leaves what was before alone. */
    @Property
    void goingOnEqualsFromScratch(
            @ForAll("histories") List<Run> runs,
            @ForAll @IntRange(max = 90) int cut,
            @ForAll @IntRange(max = 400) int pause) {
        LocalDate cutDay = MAY_1.plusDays(cut);
        List<Run> before =
                runs.stream().filter(run -> run.localDay().isBefore(cutDay)).toList();
        List<Run> after = runs.stream()
                .filter(run -> !run.localDay().isBefore(cutDay))
                .map(run -> later(run, pause))
                .toList();
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Past past = Past.of(before);
        List<Run> all = new ArrayList<>(before);
        all.addAll(after);
        Past whole = Past.of(all);

        if (!past.soFar().isBefore(after, PAUSE)) {
            assertThat(whole.sessions())
                    .as("it changes the last session")
                    .doesNotContain(past.sessions().getLast());
            return;
        }
        Added added = past.soFar().with(after, JOIN, SETTINGS);

        assertThat(whole.sessions()).isEqualTo(concat(past.sessions(), added.sessions()));
        assertThat(withoutRecordings(whole.findings()))
                .isEqualTo(withoutRecordings(concat(past.findings(), added.findings())));
        assertThat(whole.days()).isEqualTo(concat(past.days(), added.days()));
        assertThat(added.after()).isEqualTo(whole.soFar());
    }

    @Test
    void onlyWhatMayStillBeTheLongestIsKept() {
        TrainingSoFar soFar = Past.of(List.of(
                        Runner.run(MAY_1, "07:00", 60, 30000),
                        Runner.run(MAY_1.plusDays(10), "07:00", 60, 9000),
                        Runner.run(MAY_1.plusDays(20), "07:00", 60, 12000),
                        Runner.run(MAY_1.plusDays(25), "07:00", 60, 10000),
                        Runner.run(MAY_1.plusDays(30), "07:00", 60, 10000)))
                .soFar();

        assertThat(soFar.contenders())
                .extracting(Session::localDay)
                .containsExactly(MAY_1.plusDays(20), MAY_1.plusDays(30));
    }

    @Test
    void aRunOfTheSameDayOrOfTheSameSessionIsNotAfterAll() {
        TrainingSoFar soFar =
                Past.of(List.of(Runner.run(MAY_1, "23:00", 50, 10000))).soFar();

        assertThat(soFar.isBefore(List.of(Runner.run(MAY_1, "23:59", 1, 100)), Duration.ZERO))
                .isFalse();
        assertThat(soFar.isBefore(List.of(Runner.run(MAY_1.plusDays(1), "00:35", 60, 1000)), PAUSE))
                .isFalse();
        assertThat(soFar.isBefore(List.of(Runner.run(MAY_1.plusDays(1), "00:36", 60, 1000)), PAUSE))
                .isTrue();
    }

    private static Run later(Run run, int days) {
        return new Run(
                run.id(),
                run.localDay().plusDays(days),
                run.startedAt().plus(Duration.ofDays(days)),
                run.elapsed(),
                run.distance(),
                run.effort(),
                run.richness(),
                run.staffVisible());
    }

    private static <T> List<T> concat(Collection<T> some, Collection<T> others) {
        List<T> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /** The longest session of a finding that was made going on comes without its recordings; they are its own table's. */
    private static List<String> withoutRecordings(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> List.of(
                                finding.spike().session(),
                                finding.spike().longest().startedAt(),
                                finding.spike().longest().distance(),
                                finding.spike().longest().staffVisible(),
                                finding.spike().ratio(),
                                finding.spike().band(),
                                finding.provisional())
                        .toString())
                .toList();
    }
}
