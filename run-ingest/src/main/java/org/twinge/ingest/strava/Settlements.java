package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;

/** The ways in which work for a connection ends. */
@ApplicationScoped
class Settlements {
    private final SettleActivity activity;
    private final SettleRecent recent;
    private final SettleHistory history;
    private final SettleCheck check;
    private final SettleEnd end;
    private final PostponeWork postpone;

    Settlements(
            SettleActivity activity,
            SettleRecent recent,
            SettleHistory history,
            SettleCheck check,
            SettleEnd end,
            PostponeWork postpone) {
        this.activity = activity;
        this.recent = recent;
        this.history = history;
        this.check = check;
        this.end = end;
        this.postpone = postpone;
    }

    SettleActivity activity() {
        return activity;
    }

    SettleRecent recent() {
        return recent;
    }

    SettleHistory history() {
        return history;
    }

    SettleCheck check() {
        return check;
    }

    SettleEnd end() {
        return end;
    }

    PostponeWork postpone() {
        return postpone;
    }
}
