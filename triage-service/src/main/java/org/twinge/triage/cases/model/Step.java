package org.twinge.triage.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member of staff does with a case. */
public sealed interface Step {
    record Acknowledge() implements Step {}

    /** To oneself or a colleague; whoever assigns has looked. */
    record Assign(UUID to) implements Step {}

    record Snooze(Instant until, SnoozeReason reason) implements Step {}

    record Note() implements Step {}

    /** To the athlete. It says nothing about whether anybody has looked at the case. */
    record Message() implements Step {}

    record Resolve(Outcome outcome, @Nullable Episode episode) implements Step {}

    record Reopen() implements Step {}
}
