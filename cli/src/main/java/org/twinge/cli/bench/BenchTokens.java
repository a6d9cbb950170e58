package org.twinge.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.twinge.cli.stack.Http;

/** Access tokens in the shape that Keycloak gives, signed with a key that lives as long as the measurement. */
final class BenchTokens {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    BenchTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** As {@code quarkus.oidc.public-key} wants it. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** An athlete's, good for an hour. */
    String athlete(String subject) {
        Instant now = Instant.now();
        String unsigned = part(Map.of("alg", "RS256", "typ", "JWT"))
                + '.'
                + part(Map.of(
                        "sub", subject,
                        "iss", "https://identity.bench",
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(Duration.ofHours(1)).getEpochSecond(),
                        "realm_access", Map.of("roles", List.of("athlete"))));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + '.' + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA256withRSA", e);
        }
    }

    private static String part(Map<String, Object> claims) {
        try {
            return BASE64URL.encodeToString(Http.JSON.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
