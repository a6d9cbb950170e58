package org.twinge.cli.stack;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A pair of keys by which push services know the sender (VAPID, RFC 8292), as the notifier's configuration wants it. */
final class VapidKeys {
    private static final int NUMBER_BYTES = 32;
    private static final byte UNCOMPRESSED = 4;

    private VapidKeys() {}

    /** The public key, a space, the private key; both base64url. */
    static String fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            var point = ((ECPublicKey) keys.getPublic()).getW();
            byte[] published = new byte[1 + 2 * NUMBER_BYTES];
            published[0] = UNCOMPRESSED;
            number(point.getAffineX(), published, 1);
            number(point.getAffineY(), published, 1 + NUMBER_BYTES);
            byte[] secret = new byte[NUMBER_BYTES];
            number(((ECPrivateKey) keys.getPrivate()).getS(), secret, 0);
            var base64 = Base64.getUrlEncoder().withoutPadding();
            return base64.encodeToString(published) + " " + base64.encodeToString(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    private static void number(BigInteger value, byte[] into, int at) {
        byte[] bytes = value.toByteArray();
        int length = Math.min(bytes.length, NUMBER_BYTES);
        System.arraycopy(bytes, bytes.length - length, into, at + NUMBER_BYTES - length, length);
    }
}
