package org.twinge.triage.rulebook;

import java.util.List;

/** A rule book that must not come into force, with every reason. */
public class RefusedRuleBook extends Exception {
    private final List<String> reasons;

    public RefusedRuleBook(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
