package org.twinge.dashboard.model;

import java.util.List;

/** What somebody wrote cannot be taken; every reason is named at once. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    /** @param message in words for the reader, without quoting what they wrote */
    public record Reason(String field, String message) {}

    RefusedException(List<Reason> reasons) {
        super("What was written cannot be taken");
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
