package org.twinge.dashboard.catalogue;

import java.util.List;

/** The catalogue has no such entry, region or version. */
final class NoSuchEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> nearest;

    NoSuchEntryException(List<String> nearest) {
        super("No such entry in the catalogue");
        this.nearest = nearest;
    }

    /** What comes nearest to what was asked for. */
    List<String> nearest() {
        return nearest;
    }
}
