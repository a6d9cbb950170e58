package org.twinge.notifier.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A browser that takes messages for somebody, as it says so itself (W3C Push API). Whoever knows all of this can write
 * to it.
 *
 * @param endpoint where its maker's push service takes messages for it
 * @param p256dh its public key
 * @param auth what it shares with us only
 */
record PushSubscription(URI endpoint, byte[] p256dh, byte[] auth) {

    /** Of an endpoint, which is a secret: SHA-256, base64url. */
    static String id(String endpoint) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(endpoint));
    }

    static byte[] hash(String endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
