package org.twinge.load.model;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Joins an athlete's runs into sessions: a run that starts while another is going on, or within the pause after it,
 * belongs to the same session. Sessions are therefore apart from each other by more than the pause.
 */
public record SessionRule(Duration longestPause) {
    private static final Comparator<Run> BY_START = comparing(Run::startedAt).thenComparing(Run::id);

    private static final Comparator<Run> RICHEST_FIRST = comparing(
                    (Run run) -> run.distance().isPresent())
            .thenComparingInt(Run::richness)
            .thenComparing(Run::elapsed)
            .thenComparing(run -> run.distance().orElse(Distance.ZERO))
            .reversed()
            .thenComparing(BY_START);

    /** The sessions in order of time. Needs every running run of the time it covers, in any order. */
    public List<Session> join(Collection<Run> runs) {
        List<Session> sessions = new ArrayList<>();
        List<Run> together = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Run run : runs.stream().sorted(BY_START).toList()) {
            if (!together.isEmpty() && run.startedAt().isAfter(end.plus(longestPause))) {
                sessions.add(session(together, end));
                together.clear();
                end = Instant.MIN;
            }
            together.add(run);
            end = run.endedAt().isAfter(end) ? run.endedAt() : end;
        }
        if (!together.isEmpty()) {
            sessions.add(session(together, end));
        }
        return List.copyOf(sessions);
    }

    private static Session session(List<Run> together, Instant end) {
        LocalDate localDay = together.getFirst().localDay();
        Instant start = together.getFirst().startedAt();
        List<Run> counted = withoutDoubles(together);
        List<UUID> doubles = together.stream()
                .filter(run -> !counted.contains(run))
                .map(Run::id)
                .toList();
        return new Session(
                localDay,
                start,
                end,
                total(counted),
                counted.stream().map(Run::id).toList(),
                doubles,
                together.stream().allMatch(Run::staffVisible));
    }

    /** Of recordings of the same running only the richest, in order of time. */
    static List<Run> withoutDoubles(Collection<Run> together) {
        List<Run> counted = new ArrayList<>();
        for (Run run : together.stream().sorted(RICHEST_FIRST).toList()) {
            if (counted.stream().noneMatch(run::sameRunningAs)) {
                counted.add(run);
            }
        }
        counted.sort(BY_START);
        return counted;
    }

    private static Optional<Distance> total(List<Run> counted) {
        if (counted.stream().anyMatch(run -> run.distance().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(counted.stream()
                        .map(run -> run.distance().orElseThrow())
                        .reduce(Distance.ZERO, Distance::plus))
                .filter(distance -> distance.compareTo(Distance.ZERO) > 0);
    }
}
