package org.twinge.notifier.push;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other side of RFC 8291: a browser with keys of its own. */
public final class BrowserStandIn {
    private final KeyPair keys = P256.fresh();
    private final byte[] auth = new byte[16];

    public BrowserStandIn() {
        new SecureRandom().nextBytes(auth);
    }

    PushSubscription subscription(String endpoint) {
        return new PushSubscription(URI.create(endpoint), point(), auth);
    }

    /** What {@code PushSubscription.toJSON()} gives. */
    public Map<String, Object> json(String endpoint) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", base64.encodeToString(point()), "auth", base64.encodeToString(auth)));
    }

    public byte[] read(byte[] sealed) throws GeneralSecurityException {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] salt = take(parts, 16);
        int recordSize = parts.getInt();
        byte[] theirs = take(parts, parts.get());
        byte[] content = take(parts, parts.remaining());
        if (content.length > recordSize) {
            throw new GeneralSecurityException("more than one record");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(P256.publicKey(theirs), true);
        byte[] info = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(point())
                .put(theirs)
                .array();
        byte[] key = derive(agreement.generateSecret(), auth, info, 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derive(key, salt, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, derive(key, salt, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] padded = cipher.doFinal(content);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return Arrays.copyOf(padded, end);
    }

    private byte[] point() {
        return P256.point((ECPublicKey) keys.getPublic());
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] taken = new byte[count];
        from.get(taken);
        return taken;
    }

    private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
