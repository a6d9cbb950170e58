package org.twinge.triage.cases;

import java.util.List;

/** Somebody or something changed the case since the caller looked. */
class MovedCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int revision;
    private final transient List<HistoryEntry> since;

    MovedCase(int revision, List<HistoryEntry> since) {
        super("The case has moved");
        this.revision = revision;
        this.since = List.copyOf(since);
    }

    int revision() {
        return revision;
    }

    List<HistoryEntry> since() {
        return since;
    }
}
