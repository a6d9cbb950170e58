package org.twinge.triage.cases.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a case stands with the people who look after it. */
public sealed interface State {

    /**
     * Somebody has to look, now.
     *
     * @param assignee who had it before it opened again
     */
    record Open(Instant since, @Nullable UUID assignee) implements State {}

    /** Somebody has looked, and the case is not put aside. */
    sealed interface InHand extends State {
        Sight acknowledged();
    }

    record Acknowledged(Sight acknowledged) implements InHand {}

    record Assigned(Sight acknowledged, UUID assignee) implements InHand {}

    /** Put aside until a time; it comes back as open. */
    record Snoozed(InHand before, Instant until, SnoozeReason reason) implements State {}

    record Resolved(
            InHand before, Outcome outcome, @Nullable Episode episode, UUID by, Instant at) implements State {}

    /** Who looked, and when. */
    record Sight(UUID by, Instant at) {}

    /** Who has the case, or had it last. */
    default Optional<UUID> holder() {
        return switch (this) {
            case Open open -> Optional.ofNullable(open.assignee());
            case Acknowledged seen -> Optional.empty();
            case Assigned assigned -> Optional.of(assigned.assignee());
            case Snoozed snoozed -> snoozed.before().holder();
            case Resolved resolved -> resolved.before().holder();
        };
    }
}
