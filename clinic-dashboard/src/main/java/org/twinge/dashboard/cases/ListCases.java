package org.twinge.dashboard.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.model.CareCase;
import org.twinge.dashboard.model.WorkFilter;
import org.twinge.dashboard.model.WorkFilter.Shown;

/** The cases the reader looks after. */
@ApplicationScoped
@Transactional
@AsCaller
public class ListCases {
    /** How long a page offers to undo. */
    private static final Duration UNDO_OFFERED = Duration.ofSeconds(10);

    private final Cases cases;
    private final Clock clock;
    private final Reads reads;

    ListCases(Cases cases, Clock clock, Reads reads) {
        this.cases = cases;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param cases a part of those asked for, by level, then priority, then age
     * @param hasMore whether cases follow the last one here
     * @param counts of all of the reader's cases
     * @param undoable what the reader did a moment ago and can take back
     * @param staff names of the reader's colleagues by id
     * @param zone the reader's own
     */
    public record Part(
            List<CareCase> cases,
            boolean hasMore,
            Map<Shown, Integer> counts,
            List<CareCase> undoable,
            Map<UUID, String> staff,
            ZoneId zone) {}

    /** @param after the last case of the part before */
    public Part list(WorkFilter filter, Optional<UUID> after, int limit) {
        List<CareCase> found = cases.page(filter, after, limit + 1);
        boolean hasMore = found.size() > limit;
        List<CareCase> shown = hasMore ? found.subList(0, limit) : found;
        List<CareCase> undoable = cases.changedByReader(clock.instant().minus(UNDO_OFFERED)).stream()
                .filter(one -> one.change().undoable())
                .toList();
        reads.of(
                Stream.concat(shown.stream(), undoable.stream())
                        .map(CareCase::athleteId)
                        .toList(),
                AthleteSeen.What.WORK_LIST);
        return new Part(
                shown,
                hasMore,
                cases.counts(),
                undoable,
                cases.staff(),
                cases.readersZone().orElse(ZoneOffset.UTC));
    }
}
