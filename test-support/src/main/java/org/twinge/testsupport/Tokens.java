package org.twinge.testsupport;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens as the identity provider would sign them. */
public final class Tokens {
    private static final String PUBLIC = "twinge.test.public-key";
    private static final String PRIVATE = "twinge.test.private-key";

    private Tokens() {}

    /** A valid token, in the shape Keycloak gives: subject, e-mail, realm roles. */
    public static String of(String subject, String... roles) {
        return token(subject, Duration.ofMinutes(10), roles);
    }

    /** A token of somebody whose address the provider has not verified. */
    public static String unverified(String subject, String... roles) {
        return sign(Duration.ofMinutes(10), claims(subject, roles).claim("email_verified", false));
    }

    /** A token that was valid once. */
    public static String expired(String subject, String... roles) {
        return token(subject, Duration.ofMinutes(-10), roles);
    }

    /** A token that a program was given for itself, by client credentials. */
    public static String ofClient(String clientId, String... roles) {
        return sign(
                Duration.ofMinutes(10),
                claims("service-account-" + clientId, roles).claim("azp", clientId));
    }

    private static String token(String subject, Duration validFor, String... roles) {
        return sign(validFor, claims(subject, roles));
    }

    private static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims()
                .subject(subject)
                .issuer("https://identity.test")
                .claim("email", subject + "@test.twinge")
                .claim("email_verified", true)
                .claim("name", "Test " + subject)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String sign(Duration validFor, JwtClaimsBuilder claims) {
        long now = System.currentTimeMillis() / 1000;
        return claims.issuedAt(now - 3600).expiresAt(now + validFor.toSeconds()).sign(privateKey());
    }

    /** The public half, base64 of its X.509 form, as {@code quarkus.oidc.public-key} wants it. */
    public static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            KeyPair keys = generate();
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        }
        return System.getProperty(PUBLIC);
    }

    /** Kept in a system property because test and servers live in different class loaders. */
    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
