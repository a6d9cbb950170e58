package org.twinge.ingest.inbound;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The other system whose token came with the request, by the client id that the identity provider knows it by. */
@RequestScoped
class Integration {
    private final SecurityIdentity identity;

    Integration(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** {@code azp} as OpenID Connect has it, or {@code client_id} as RFC 9068 has it. */
    String clientId() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String client = text(token, "client_id");
            String party = client == null ? text(token, "azp") : client;
            if (party != null) {
                return party;
            }
        }
        throw new ForbiddenException("The token does not say which client it was given to");
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
