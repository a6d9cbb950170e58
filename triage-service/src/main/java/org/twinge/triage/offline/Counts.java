package org.twinge.triage.offline;

import java.util.Optional;
import org.twinge.triage.model.Change;

/** How many reports another version of the rule book judges otherwise. */
final class Counts {
    private final String before;
    private final String after;
    private int reports;
    private int changed;
    private int raised;
    private int lowered;

    Counts(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** @param changed also where only a question opens or closes */
    record Line(String before, String after, int reports, int changed, int raised, int lowered) {}

    void add(Optional<Change> change) {
        reports++;
        if (change.isPresent()) {
            changed++;
            raised += change.get().raises() ? 1 : 0;
            lowered += change.get().lowers() ? 1 : 0;
        }
    }

    Line asLine() {
        return new Line(before, after, reports, changed, raised, lowered);
    }
}
