package org.twinge.notifier.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.twinge.notifier.NotifierConfig;

/** Says to push services who sends (VAPID, RFC 8292). Without keys there is no push here. */
@ApplicationScoped
class Vapid {
    /** RFC 8292, 2: at most a day. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

    /** Raw r and s, as a JSON Web Signature wants them (RFC 7518, 3.4). */
    private static final String ES256 = "SHA256withECDSAinP1363Format";

    private final Optional<Keys> keys;
    private final String sender;
    private final Clock clock;

    private record Keys(String published, PrivateKey signing) {}

    @Inject
    Vapid(NotifierConfig config, Clock clock) {
        this(config.push().publicKey(), config.push().privateKey(), config.from(), clock);
    }

    /**
     * @param sender the email address under which the makers of browsers can complain
     * @throws IllegalStateException if there is only one of the keys, or if they are no pair
     */
    Vapid(Optional<String> publicKey, Optional<String> privateKey, String sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
        if (publicKey.isPresent() != privateKey.isPresent()) {
            throw new IllegalStateException("twinge.notifier.push wants both public-key and private-key, or neither");
        }
        this.keys = publicKey.map(published -> keys(published, privateKey.orElseThrow()));
    }

    /** What a browser wants to know before it subscribes; empty where there is no push. */
    Optional<String> publicKey() {
        return keys.map(Keys::published);
    }

    /** The header {@code Authorization} for a message to this endpoint. */
    String authorization(URI endpoint) {
        Keys known = keys.orElseThrow();
        String audience = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        long expires = clock.instant().plus(VALID).getEpochSecond();
        String signed = HEADER + "."
                + encoded("{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"mailto:%s\"}".formatted(audience, expires, sender));
        return "vapid t=" + signed + "." + encoded(sign(known.signing(), signed)) + ", k=" + known.published();
    }

    private static Keys keys(String published, String secret) {
        try {
            PublicKey checking = P256.publicKey(Base64.getUrlDecoder().decode(published));
            PrivateKey signing = P256.privateKey(Base64.getUrlDecoder().decode(secret));
            Signature check = Signature.getInstance(ES256);
            check.initVerify(checking);
            check.update(HEADER.getBytes(StandardCharsets.US_ASCII));
            if (!check.verify(sign(signing, HEADER))) {
                throw new IllegalArgumentException("no pair");
            }
            return new Keys(published, signing);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException("twinge.notifier.push.public-key and private-key are no pair on P-256", e);
        }
    }

    private static byte[] sign(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance(ES256);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has ECDSA", e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
