package org.twinge.notifier.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.Audience;

/**
 * Links that unsubscribe who holds them, without a login (RFC 8058). They say who it is about in random ids only, work
 * for ever, and cannot be made up: 128 bits of an HMAC-SHA256 sign them.
 */
@ApplicationScoped
public class UnsubscribeLinks {
    private static final String HMAC = "HmacSHA256";
    private static final byte VERSION = 1;
    private static final byte ATHLETE = 'A';
    private static final byte STAFF = 'S';
    private static final int SIGNED_BYTES = 2 + 2 * Long.BYTES;
    private static final int SIGNATURE_BYTES = 16;
    private static final int SHORTEST_SECRET = 32;

    private final URI publicUrl;
    private final SecretKeySpec key;

    @Inject
    UnsubscribeLinks(NotifierConfig config) {
        this(config.publicUrl(), config.linkSecret());
    }

    UnsubscribeLinks(URI publicUrl, String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("twinge.notifier.link-secret is shorter than 32 characters");
        }
        this.publicUrl = publicUrl;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** Whom a link is about. */
    record Holder(UUID personId, Audience audience) {}

    public URI to(UUID personId, Audience audience) {
        return publicUrl.resolve("unsubscribe/" + token(new Holder(personId, audience)));
    }

    String token(Holder holder) {
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .put(VERSION)
                .put(code(holder.audience()))
                .putLong(holder.personId().getMostSignificantBits())
                .putLong(holder.personId().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES)
                        .put(signed)
                        .put(signature(signed))
                        .array());
    }

    /** Empty for whatever we have not signed. */
    Optional<Holder> read(String token) {
        byte[] bytes = decode(token);
        if (bytes.length != SIGNED_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, SIGNED_BYTES);
        if (!MessageDigest.isEqual(signature(signed), Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(signed, 1, SIGNED_BYTES - 1);
        Audience audience = content.get() == ATHLETE ? Audience.ATHLETE : Audience.STAFF;
        return Optional.of(new Holder(new UUID(content.getLong(), content.getLong()), audience));
    }

    private static byte code(Audience audience) {
        return switch (audience) {
            case ATHLETE -> ATHLETE;
            case STAFF -> STAFF;
        };
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(signed), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
