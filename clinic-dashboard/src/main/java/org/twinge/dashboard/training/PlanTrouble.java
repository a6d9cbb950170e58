package org.twinge.dashboard.training;

import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Why something about a plan did not happen, as the page's address names it. */
public enum PlanTrouble {
    /** Only a clinician may do that. */
    CLINICIAN,
    /** The plan is not where the page showed it, there is one already, or the reader is under 18. */
    REFUSED,
    /** The catalogue has no steps for that injury. */
    NO_STEPS,
    AWAY;

    static PlanTrouble of(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case StatusCode.FORBIDDEN -> CLINICIAN;
            case StatusCode.CONFLICT, StatusCode.BAD_REQUEST -> REFUSED;
            case StatusCode.NOT_FOUND -> NO_STEPS;
            default -> AWAY;
        };
    }

    /** What nobody sent means nothing. */
    static Optional<PlanTrouble> named(Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(values())
                .filter(trouble -> trouble.name().equals(wanted))
                .findFirst());
    }
}
