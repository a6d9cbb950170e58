package org.twinge.load.model;

import java.time.Instant;

/**
 * What the athlete has been told about one finding. The revision counts what was sent about it, raised and withdrawn, and
 * never goes back.
 */
public sealed interface AlertState {

    /** The last revision sent; 0 if none ever was. */
    int revision();

    /** There is no finding, or no more. */
    record Gone(int revision) implements AlertState {
        public static final Gone NEVER_TOLD = new Gone(0);
    }

    /** There is a finding, and a reason not to alert. */
    record Silent(int revision, Silence why) implements AlertState {}

    /** To be sent when due: a run that comes a little later may still change the session. */
    record Pending(int revision, Instant dueAt) implements AlertState {}

    /** @param says what the message meant */
    record Raised(int revision, String says) implements AlertState {}

    enum Silence {
        /** The first known run was less than 30 days before: the longest session may be one that we do not know. */
        PROVISIONAL,
        /** The day was long past when the finding was made. */
        OLD,
        /** Load alerts are for adults: the study counted adults only. */
        UNDER_18
    }

    /** The revision once nothing is raised any more: withdrawing is told, too. */
    default int withdrawn() {
        return switch (this) {
            case Raised raised -> raised.revision + 1;
            case Gone gone -> gone.revision;
            case Silent silent -> silent.revision;
            case Pending pending -> pending.revision;
        };
    }
}
