package org.twinge.dashboard.feeds;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Why a feed is not as the reader wanted it. */
public enum FeedTrouble {
    /** They pressed cancel at Strava. */
    NOT_ALLOWED,
    /** Begun by somebody else, too long ago, or not at all; or without leave to read activities. */
    BEGIN_AGAIN,
    /** Another account is connected, or this one with somebody else. */
    OTHER_ACCOUNT,
    NOT_THERE,
    AWAY;

    /** Of a call that failed; anything else is thrown on. */
    static FeedTrouble of(RuntimeException failure) {
        return switch (failure) {
            case WebApplicationException refusal ->
                switch (refusal.getResponse().getStatus()) {
                    case StatusCode.BAD_REQUEST -> BEGIN_AGAIN;
                    case StatusCode.NOT_FOUND -> NOT_THERE;
                    case StatusCode.CONFLICT -> OTHER_ACCOUNT;
                    default -> AWAY;
                };
            case ProcessingException _ -> AWAY;
            default -> throw failure;
        };
    }

    static Optional<FeedTrouble> named(Optional<String> name) {
        return Arrays.stream(values())
                .filter(trouble -> name.filter(trouble.name()::equals).isPresent())
                .findFirst();
    }
}
