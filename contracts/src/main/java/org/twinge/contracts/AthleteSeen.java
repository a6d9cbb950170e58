package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A member of a clinic's staff looked at something of an athlete. It says who, whose and what kind of thing, and nothing of
 * what was seen.
 *
 * @param clinicId through whose consent
 * @param at the first time within {@code slot}
 * @param slot the quarter of an hour; a second look at the same kind of thing within it is the same event
 */
public record AthleteSeen(UUID athleteId, UUID clinicId, UUID staffId, What what, Instant slot, Instant at)
        implements TwingeEvent {
    /** Kinds of things; a reader passes over one that it does not know. */
    public enum What {
        /** A line of a list of cases. */
        WORK_LIST,
        /** A line of the list of whom the clinic looks after. */
        ROSTER,
        CASE,
        REPORT,
        ALERT,
        /** Sessions, load, findings, plans and their settings. */
        TRAINING,
        /** Whether later questions were answered, and the colour of the newest answer. */
        FOLLOW_UP,
        /** Which messages were sent about the athlete, to whom and when. */
        MESSAGES,
        /** Name, and what else says who they are. */
        PROFILE,
        /** Who had looked before. */
        READS
    }

    public AthleteSeen {
        Require.present(athleteId, "athleteId");
        Require.present(clinicId, "clinicId");
        Require.present(staffId, "staffId");
        Require.present(what, "what");
        Require.present(slot, "slot");
        Require.present(at, "at");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}
