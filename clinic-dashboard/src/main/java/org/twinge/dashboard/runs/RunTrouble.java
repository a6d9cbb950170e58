package org.twinge.dashboard.runs;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Why something about a run was not kept, or what became of it. */
public enum RunTrouble {
    /** What was typed cannot be read. */
    NOT_READABLE(422),
    REFUSED(422),
    /** Somebody or something else changed the run meanwhile. */
    CHANGED(StatusCode.CONFLICT),
    NOT_THERE(StatusCode.NOT_FOUND),
    /** The profile has not arrived where runs, or answers, are kept. */
    NOT_KNOWN_YET(StatusCode.CONFLICT),
    /** The run is too long ago. */
    OVER(StatusCode.GONE),
    NOT_CONFIRMED(422),
    DELETED(StatusCode.OK),
    AWAY(StatusCode.SERVICE_UNAVAILABLE);

    private final int status;

    RunTrouble(int status) {
        this.status = status;
    }

    /** What the page is answered with. */
    int status() {
        return status;
    }

    /** Of a call that failed; anything else is thrown on. */
    static RunTrouble of(RuntimeException failure) {
        return switch (failure) {
            case WebApplicationException refusal ->
                switch (refusal.getResponse().getStatus()) {
                    case StatusCode.BAD_REQUEST -> REFUSED;
                    case StatusCode.NOT_FOUND -> NOT_THERE;
                    case StatusCode.CONFLICT -> NOT_KNOWN_YET;
                    case StatusCode.GONE -> OVER;
                    case StatusCode.PRECONDITION_FAILED -> CHANGED;
                    default -> AWAY;
                };
            case ProcessingException _ -> AWAY;
            default -> throw failure;
        };
    }

    static Optional<RunTrouble> named(Optional<String> name) {
        return Arrays.stream(values())
                .filter(trouble -> name.filter(trouble.name()::equals).isPresent())
                .findFirst();
    }
}
