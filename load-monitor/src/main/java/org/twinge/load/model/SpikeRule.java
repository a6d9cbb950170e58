package org.twinge.load.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.twinge.load.model.Comparison.NoDistance;
import org.twinge.load.model.Comparison.NoReference;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.Comparison.WithinRange;

/**
 * A session is a spike if it is longer, by more than 10 %, than the longest session that started earlier on the same
 * local day or on one of the 30 days before (Frandsen et al. 2025, see {@link SpikeBand}).
 */
public final class SpikeRule {
    public static final int WINDOW_DAYS = 30;

    private static final BinaryOperator<Finding> WORSE = BinaryOperator.maxBy(
            comparingDouble((Finding finding) -> finding.spike().ratio())
                    .thenComparing(finding -> finding.spike().session().startedAt()));

    private SpikeRule() {}

    /** @param others at least the sessions of the 30 days before and of the same day; further ones do no harm */
    public static Comparison compare(Session session, Collection<Session> others) {
        if (session.distance().isEmpty()) {
            return new NoDistance();
        }
        Distance distance = session.distance().get();
        Optional<Session> longest = others.stream()
                .filter(other -> other.distance().isPresent() && isReference(other, session))
                .max(comparing((Session other) -> other.distance().orElseThrow())
                        .thenComparing(Session::startedAt));
        if (longest.isEmpty()) {
            return new NoReference();
        }
        Distance reference = longest.get().distance().orElseThrow();
        double ratio = distance.ratioTo(reference);
        return SpikeBand.of(distance, reference)
                .<Comparison>map(band -> new Spike(session, longest.get(), ratio, band))
                .orElseGet(() -> new WithinRange(session, longest.get(), ratio));
    }

    private static boolean isReference(Session other, Session session) {
        return other.startedAt().isBefore(session.startedAt())
                && !other.localDay().isAfter(session.localDay())
                && !other.localDay().isBefore(session.localDay().minusDays(WINDOW_DAYS));
    }

    /**
     * The findings of these days, one per day at most: of two spikes the one with the higher ratio.
     *
     * @param sessions all sessions of these days and of the 30 before
     * @param firstDay the day of the athlete's first known run
     */
    public static Map<LocalDate, Finding> findings(
            Collection<Session> sessions, LocalDate from, LocalDate to, LocalDate firstDay) {
        NavigableMap<LocalDate, List<Session>> byDay =
                sessions.stream().collect(groupingBy(Session::localDay, TreeMap::new, toList()));
        Map<LocalDate, Finding> findings = new TreeMap<>();
        byDay.subMap(from, true, to, true).forEach((day, ofDay) -> {
            boolean provisional = firstDay.isAfter(day.minusDays(WINDOW_DAYS));
            List<Session> window = byDay.subMap(day.minusDays(WINDOW_DAYS), true, day, true).values().stream()
                    .flatMap(List::stream)
                    .toList();
            for (Session session : ofDay) {
                if (compare(session, window) instanceof Spike spike) {
                    findings.merge(day, new Finding(spike, provisional), WORSE);
                }
            }
        });
        return findings;
    }
}
