package org.twinge.dashboard.imports;

import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Why no file was taken in. */
public enum ImportTrouble {
    NO_FILE(StatusCode.BAD_REQUEST),
    TOO_LARGE(413),
    NOT_KNOWN_YET(StatusCode.CONFLICT),
    AWAY(StatusCode.SERVICE_UNAVAILABLE);

    private final int status;

    ImportTrouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static ImportTrouble of(WebApplicationException refusal) {
        Optional<ImportTrouble> said = Arrays.stream(values())
                .filter(trouble -> trouble.status == refusal.getResponse().getStatus())
                .findFirst();
        return said.orElse(AWAY);
    }
}
