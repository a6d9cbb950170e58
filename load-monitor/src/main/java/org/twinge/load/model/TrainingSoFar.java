package org.twinge.load.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed of an athlete's past to go on with runs that come after it. No larger after ten years than after one
 * month.
 *
 * @param firstSession the day of the first session; empty if there was none
 * @param lastSessionEnd empty if there was no session
 * @param lastDay nothing that is known is on a later local day
 * @param end of the series: the last day with an activity
 * @param loads of the last days of the series, at most 42, oldest first; empty where not, or only partly, known
 * @param contenders the sessions of 30 days that may still be the longest of a later day, without their recordings
 * @param lastSpike the newest finding
 * @param shoes how far each pair was run in, as far as it is known
 * @param lastCadence of the newest run that knows it
 */
public record TrainingSoFar(
        Optional<LocalDate> firstSession,
        Optional<Instant> lastSessionEnd,
        LocalDate lastDay,
        SeriesEnd end,
        List<Optional<Double>> loads,
        List<Session> contenders,
        Optional<LastSpike> lastSpike,
        SortedMap<String, Distance> shoes,
        Optional<Double> lastCadence) {
    public static final int LOAD_DAYS = Rolling.LOOK_BACK_DAYS;

    /** @param staffVisible false where it rests on what only the athlete may see */
    public record LastSpike(LocalDate day, SpikeBand band, boolean provisional, boolean staffVisible) {
        public static LastSpike of(Finding finding) {
            return new LastSpike(finding.day(), finding.spike().band(), finding.provisional(), finding.staffVisible());
        }
    }

    /**
     * What runs add.
     *
     * @param findings of the days of the sessions
     */
    public record Added(
            List<Session> sessions, Collection<Finding> findings, List<LoadDay> days, TrainingSoFar after) {}

    public TrainingSoFar {
        loads = List.copyOf(loads);
        contenders = contendersOf(contenders, end.day());
        shoes = Collections.unmodifiableSortedMap(new TreeMap<>(shoes));
    }

    /** Null where a load is not, or only partly, known. */
    public List<@Nullable Double> knownLoads() {
        List<@Nullable Double> known = new ArrayList<>();
        loads.forEach(load -> known.add(load.orElse(null)));
        return known;
    }

    /** The last days; what is not known of them is unknown. */
    public DailySeries series() {
        return new DailySeries(
                end.day().minusDays(loads.size() - 1L),
                loads.stream()
                        .map(load -> load.<DayLoad>map(DayLoad.Known::new).orElseGet(DayLoad.Unknown::new))
                        .toList());
    }

    /** Whether runs that come leave all that is known as it is: on later days, and in sessions of their own. */
    public boolean isBefore(Collection<Run> runs, Duration longestPause) {
        return runs.stream()
                .allMatch(run -> run.localDay().isAfter(lastDay)
                        && lastSessionEnd
                                .map(end -> run.startedAt().isAfter(end.plus(longestPause)))
                                .orElse(true));
    }

    /**
     * Goes on with runs that all this {@linkplain #isBefore is before}.
     *
     * @param runs at least one, in any order, each once
     */
    public Added with(Collection<Run> runs, SessionRule rule, SettingsHistory settings) {
        List<Session> joined = rule.join(runs);
        List<Run> counted = counted(runs, joined);
        List<LoadDay> days = LoadDay.following(Optional.of(end), activeDays(counted), settings);
        List<Session> known =
                Stream.concat(contenders.stream(), joined.stream()).toList();
        LocalDate from = first(joined);
        LocalDate to =
                joined.stream().map(Session::localDay).max(naturalOrder()).orElseThrow();
        LocalDate firstDay = firstSession.orElse(from);
        List<Finding> findings =
                List.copyOf(SpikeRule.findings(known, from, to, firstDay).values());
        LoadDay last = days.getLast();
        Instant joinedEnd =
                joined.stream().map(Session::endedAt).max(naturalOrder()).orElseThrow();
        var after = new TrainingSoFar(
                Optional.of(firstDay),
                Optional.of(lastSessionEnd.filter(joinedEnd::isBefore).orElse(joinedEnd)),
                to.isAfter(last.day()) ? to : last.day(),
                last.end(),
                shown(days),
                known,
                findings.stream()
                        .max(comparing(Finding::day))
                        .map(LastSpike::of)
                        .or(() -> lastSpike),
                shoesAfter(counted),
                counted.stream()
                        .filter(run -> run.effort().cadence().isPresent())
                        .max(comparing(Run::startedAt).thenComparing(Run::id))
                        .flatMap(run -> run.effort().cadence())
                        .or(() -> lastCadence));
        return new Added(joined, findings, days, after);
    }

    private static LocalDate first(List<Session> sessions) {
        return sessions.stream().map(Session::localDay).min(naturalOrder()).orElseThrow();
    }

    private SortedMap<String, Distance> shoesAfter(List<Run> counted) {
        SortedMap<String, Distance> after = new TreeMap<>(shoes);
        counted.forEach(run -> run.effort()
                .shoe()
                .ifPresent(shoe -> run.distance().ifPresent(far -> after.merge(shoe, far, Distance::plus))));
        return after;
    }

    private static List<Run> counted(Collection<Run> runs, List<Session> joined) {
        Set<UUID> doubles = new HashSet<>();
        joined.forEach(session -> doubles.addAll(session.doubles()));
        return runs.stream().filter(run -> !doubles.contains(run.id())).toList();
    }

    private static List<TrainingDay> activeDays(List<Run> counted) {
        return counted.stream().collect(groupingBy(Run::localDay)).entrySet().stream()
                .map(day -> new TrainingDay(day.getKey(), day.getValue(), List.of()))
                .toList();
    }

    /** The loads of the newest days, as far as they are of one method and series: those have no gaps. */
    private List<Optional<Double>> shown(List<LoadDay> days) {
        LoadDay last = days.getLast();
        List<Optional<Double>> all = new ArrayList<>(loads);
        days.forEach(day ->
                all.add(day.load() instanceof DayLoad.Known(double load) ? Optional.of(load) : Optional.empty()));
        long ofSeries = last.state().first().until(last.day(), ChronoUnit.DAYS) + 1;
        return all.subList(all.size() - (int) Math.min(LOAD_DAYS, ofSeries), all.size());
    }

    /**
     * A session that began earlier, on no later day, and was no longer than another one is not the longest of any day to
     * come. Few are left: those that are shorter than all before them.
     */
    private static List<Session> contendersOf(List<Session> sessions, LocalDate last) {
        LocalDate earliest = last.minusDays(SpikeRule.WINDOW_DAYS - 1L);
        List<Session> recent = sessions.stream()
                .filter(session ->
                        session.distance().isPresent() && !session.localDay().isBefore(earliest))
                .toList();
        return recent.stream()
                .filter(session -> recent.stream().noneMatch(other -> outlives(other, session)))
                .sorted(comparing(Session::startedAt))
                .map(session -> new Session(
                        session.localDay(),
                        session.startedAt(),
                        session.endedAt(),
                        session.distance(),
                        List.of(),
                        List.of(),
                        session.staffVisible()))
                .toList();
    }

    private static boolean outlives(Session other, Session session) {
        return other.startedAt().isAfter(session.startedAt())
                && !other.localDay().isBefore(session.localDay())
                && other.distance().orElseThrow().compareTo(session.distance().orElseThrow()) >= 0;
    }
}
