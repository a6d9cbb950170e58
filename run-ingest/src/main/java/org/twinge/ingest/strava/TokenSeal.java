package org.twinge.ingest.strava;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.Seal;

/**
 * Tokens are sealed at rest. To rotate, move the secret to {@code twinge.strava.old-token-secrets} and set a new one; tokens
 * are sealed anew whenever Strava renews them.
 */
@Singleton
class TokenSeal {
    private final Optional<Seal> seal;

    TokenSeal(StravaConfig config) {
        List<String> oldSecrets = config.oldTokenSecrets().orElse(List.of());
        seal = config.tokenSecret()
                .map(secret -> new Seal("twinge feed tokens", "twinge.strava.token-secret", secret, oldSecrets));
    }

    byte[] seal(String text, UUID belongsTo) {
        return configured().seal(text, belongsTo);
    }

    /** @throws IllegalStateException if it was sealed with a secret that is not configured, or for somebody else */
    String open(byte[] sealed, UUID belongsTo) {
        return configured().open(sealed, belongsTo);
    }

    private Seal configured() {
        return seal.orElseThrow(() -> new IllegalStateException("twinge.strava.token-secret is not set"));
    }
}
