package org.twinge.dashboard.followup;

import org.jboss.resteasy.reactive.RestResponse.Status;

/** Why there is nothing to answer here. */
public enum Closed {
    OVER(Status.GONE),
    NOT_HERE(Status.NOT_FOUND),
    NOT_KNOWN(Status.NOT_FOUND),
    AWAY(Status.SERVICE_UNAVAILABLE);

    private final Status status;

    Closed(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }

    /** What an answer of triage to a question's id means for its reader. */
    static Closed of(int status) {
        return switch (status) {
            case 404 -> NOT_HERE;
            case 410 -> OVER;
            default -> AWAY;
        };
    }
}
