package org.twinge.triage.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.access.Seal;

/**
 * What people write in their own words is sealed at rest. To rotate, move the secret to
 * {@code twinge.free-text.old-secrets} and set a new one.
 */
@Singleton
public class FreeText {
    private final Seal seal;

    /** @param secret at least 32 characters, made at random */
    FreeText(
            @ConfigProperty(name = "twinge.free-text.secret") String secret,
            @ConfigProperty(name = "twinge.free-text.old-secrets") Optional<List<String>> oldSecrets) {
        seal = new Seal("twinge free text", "twinge.free-text.secret", secret, oldSecrets.orElse(List.of()));
    }

    byte[] seal(String text, UUID belongsTo) {
        return seal.seal(text, belongsTo);
    }

    /** @throws IllegalStateException if it was sealed with a secret that is not configured, or for another row */
    public String open(byte[] sealed, UUID belongsTo) {
        return seal.open(sealed, belongsTo);
    }
}
