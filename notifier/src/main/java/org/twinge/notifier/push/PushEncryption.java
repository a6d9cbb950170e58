package org.twinge.notifier.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message for one browser, so that the push service cannot read it: RFC 8291, over the content coding
 * {@code aes128gcm} of RFC 8188, in one record.
 */
final class PushEncryption {
    static final int AUTH_BYTES = 16;
    private static final int SALT_BYTES = 16;
    private static final int RECORD_SIZE = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    static byte[] encrypt(byte[] message, PushSubscription browser) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encrypt(message, browser, P256.fresh(), salt);
    }

    /** @param ours a pair of keys for this message only */
    static byte[] encrypt(byte[] message, PushSubscription browser, KeyPair ours, byte[] salt) {
        try {
            byte[] ourPoint = P256.point((ECPublicKey) ours.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours.getPrivate());
            agreement.doPhase(P256.publicKey(browser.p256dh()), true);
            byte[] info = concatenated(ascii("WebPush: info\0"), browser.p256dh(), ourPoint);
            byte[] key = derive(agreement.generateSecret(), browser.auth(), info, 32);
            byte[] contentKey = derive(key, salt, ascii("Content-Encoding: aes128gcm\0"), 16);
            byte[] nonce = derive(key, salt, ascii("Content-Encoding: nonce\0"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(concatenated(message, new byte[] {LAST_RECORD}));
            byte[] sizes = ByteBuffer.allocate(Integer.BYTES + 1)
                    .putInt(RECORD_SIZE)
                    .put((byte) ourPoint.length)
                    .array();
            return concatenated(salt, sizes, ourPoint, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has ECDH, HKDF and AES-GCM", e);
        }
    }

    /** HKDF-SHA256 (RFC 5869). */
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

    private static byte[] concatenated(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
