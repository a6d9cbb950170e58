package org.twinge.triage.cases;

import java.util.List;

/** What staff asked for cannot be read, with every reason. */
class RefusedStep extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    RefusedStep(List<String> reasons) {
        super(reasons.size() + " reasons");
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
