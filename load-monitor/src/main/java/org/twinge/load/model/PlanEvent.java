package org.twinge.load.model;

import java.time.Instant;

/** What moves a plan. Each has a time of its own, so that it does not matter when it is heard of. */
public sealed interface PlanEvent permits PlanAct, PainAnswer, PlanSession {
    Instant at();
}
