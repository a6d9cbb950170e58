package org.twinge.ingest.run;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;

/** The token is good, but nobody told us about its athlete yet; or they are erased. */
public final class UnknownAthlete {
    private UnknownAthlete() {}

    public static ClientErrorException problem() {
        return new ClientErrorException(
                "Your profile has not arrived here yet, or it was erased. Nothing was stored. "
                        + "If you have just signed up, try again in a few seconds.",
                Status.CONFLICT);
    }
}
