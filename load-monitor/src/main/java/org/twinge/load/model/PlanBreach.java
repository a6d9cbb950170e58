package org.twinge.load.model;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How the running of one local day broke a plan.
 *
 * @param step what the day's first such session was to be
 * @param sessionEnd when the last such session ended
 */
public record PlanBreach(UUID planId, LocalDate day, Protocol.Step step, Set<PlanRun.Breach> kinds, Instant sessionEnd)
        implements News {
    public PlanBreach {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** By their days. */
    public static Map<LocalDate, PlanBreach> of(UUID planId, PlanState state) {
        Map<LocalDate, PlanBreach> breaches = new TreeMap<>();
        state.runs().stream()
                .filter(run -> !run.breaches().isEmpty())
                .collect(groupingBy(PlanRun::day))
                .forEach((day, ofDay) -> breaches.put(day, of(planId, state.protocol(), day, ofDay)));
        return breaches;
    }

    private static PlanBreach of(UUID planId, Protocol protocol, LocalDate day, List<PlanRun> runs) {
        Set<PlanRun.Breach> kinds = EnumSet.noneOf(PlanRun.Breach.class);
        runs.forEach(run -> kinds.addAll(run.breaches()));
        Instant end = runs.stream()
                .map(run -> run.ran().session().endedAt())
                .max(naturalOrder())
                .orElseThrow();
        return new PlanBreach(planId, day, protocol.steps().get(runs.getFirst().step()), kinds, end);
    }

    @Override
    public boolean provisional() {
        return false;
    }

    @Override
    public String says() {
        return kinds.stream().map(Enum::name).collect(joining("+"));
    }
}
