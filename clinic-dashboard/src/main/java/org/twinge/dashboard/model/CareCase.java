package org.twinge.dashboard.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of a clinic's staff, as the work list shows it.
 *
 * @param priority why it comes before others of its level
 * @param allTold everybody at a clinic has been told since then, and nobody has acknowledged it
 * @param holder who has it; null for nobody, or somebody of another clinic
 * @param alerts what it is about, withdrawn alerts included
 * @param change what happened last
 * @param reached whom a message about it reached, or not
 */
public record CareCase(
        UUID id,
        UUID athleteId,
        String athlete,
        int revision,
        State state,
        Level level,
        Set<Reason> priority,
        Instant openedAt,
        @Nullable Instant waitingSince,
        boolean allTold,
        @Nullable Acknowledgement acknowledged,
        @Nullable UUID holder,
        @Nullable Instant snoozedUntil,
        List<About> alerts,
        int notes,
        Change change,
        List<Alert.Told> reached) {

    public enum State {
        OPEN,
        ACKNOWLEDGED,
        ASSIGNED,
        SNOOZED,
        RESOLVED
    }

    public enum Reason {
        QUESTIONS_OPEN,
        SEVERAL_REPORTS,
        LOAD_ALERT,
        RECENT_INJURY
    }

    public record Acknowledgement(UUID by, Instant at) {}

    public record About(Level level, boolean withdrawn, Instant causedAt, Cause cause) {}

    /** @param by null for an alert that came, or time that passed */
    public record Change(String what, Instant at, @Nullable UUID by) {
        private static final Set<String> UNDOABLE =
                Set.of("ACKNOWLEDGED", "ASSIGNED", "SNOOZED", "RESOLVED", "REOPENED");

        public boolean undoable() {
            return UNDOABLE.contains(what);
        }
    }
}
