package org.twinge.ingest.strava;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Tokens are sealed at rest: AES-256-GCM, the key's id in front, bound to the athlete they belong to. To rotate, move the
 * secret to {@code twinge.strava.old-token-secrets} and set a new one; tokens are sealed anew whenever Strava renews them.
 */
@Singleton
class TokenSeal {
    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Integer, SecretKey> keys = new HashMap<>();
    private int current;

    TokenSeal(StravaConfig config) {
        config.oldTokenSecrets().orElse(List.of()).forEach(this::add);
        config.tokenSecret().ifPresent(secret -> current = add(secret));
    }

    byte[] seal(String text, UUID belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, belongsTo, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
                .putInt(current)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed with a secret that is not configured, or for somebody else */
    String open(byte[] sealed, UUID belongsTo) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        int key = parts.getInt();
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, belongsTo, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, int keyId, byte[] nonce, UUID belongsTo, byte[] bytes) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("Sealed with a secret that is not configured");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot be opened here", e);
        }
    }

    private int add(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("twinge.strava.token-secret is shorter than 32 characters");
        }
        try {
            SecretKey key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand("twinge feed tokens".getBytes(StandardCharsets.UTF_8), 32));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            int id = ByteBuffer.wrap(digest).getInt();
            keys.put(id, key);
            return id;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HKDF and SHA-256", e);
        }
    }
}
