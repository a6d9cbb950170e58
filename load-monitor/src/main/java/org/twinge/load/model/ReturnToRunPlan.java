package org.twinge.load.model;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;

/**
 * Somebody's way back to running: a protocol as it was when they started, and when that was. Where they are now follows
 * from what happened since, in whatever order it is heard of.
 */
public record ReturnToRunPlan(Protocol protocol, Instant startedAt) {

    /**
     * @param events all sessions, answers and acts that are known; what was before the start does not count
     */
    public PlanState state(Collection<? extends PlanEvent> events) {
        PlanState state = PlanState.start(protocol);
        var since = events.stream()
                .filter(event -> !event.at().isBefore(startedAt))
                .sorted(comparing((PlanEvent event) -> event.at())
                        .thenComparingInt(ReturnToRunPlan::kind)
                        .thenComparing(PlanEvent::toString))
                .toList();
        for (PlanEvent event : since) {
            state = state.after(event);
        }
        return state;
    }

    /** Of what is at the same moment, answers are about what was before, and a session comes last. */
    private static int kind(PlanEvent event) {
        return switch (event) {
            case PainAnswer _ -> 0;
            case PlanAct _ -> 1;
            case PlanSession _ -> 2;
        };
    }
}
