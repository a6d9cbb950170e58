package org.twinge.load.model;

import java.time.Instant;
import java.time.LocalDate;

/** What was found about a day's running and may be told. */
public sealed interface News permits Finding, PlanBreach, MetricBeyond {
    LocalDate day();

    Instant sessionEnd();

    /** The athlete's first known run was less than 30 days before: what it rests on may be incomplete. */
    boolean provisional();

    /** What a message would mean, in a word: it is told again when this changes. */
    String says();
}
