package org.twinge.triage.reports;

import java.util.List;

/** A report that cannot be taken, with every reason. */
public class RefusedReport extends Exception {
    private final List<String> reasons;

    public RefusedReport(List<String> reasons) {
        super(reasons.size() + " reasons");
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
