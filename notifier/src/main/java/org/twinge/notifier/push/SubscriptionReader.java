package org.twinge.notifier.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.outgoing.OutgoingHttp;

/** Reads what a browser says about its subscription, and collects everything that is wrong with it. */
final class SubscriptionReader {
    private static final int LONGEST_ENDPOINT = 2_000;

    private final OutgoingHttp http;
    private final List<Violation> violations = new ArrayList<>();

    SubscriptionReader(OutgoingHttp http) {
        this.http = http;
    }

    record Violation(String field, String message) {}

    /** As a browser writes it: {@code PushSubscription.toJSON()}, W3C Push API. Nothing is checked yet. */
    record Written(@Nullable String endpoint, @Nullable Keys keys) {}

    /** base64url */
    record Keys(@Nullable String p256dh, @Nullable String auth) {}

    /** Empty if something is wrong. */
    Optional<PushSubscription> read(@Nullable Written written) {
        Optional<URI> endpoint = endpoint(written == null ? null : written.endpoint());
        Keys keys = written == null || written.keys() == null ? new Keys(null, null) : written.keys();
        byte[] p256dh = bytes("keys.p256dh", keys.p256dh(), P256.POINT_BYTES);
        byte[] auth = bytes("keys.auth", keys.auth(), PushEncryption.AUTH_BYTES);
        if (violations.isEmpty()) {
            try {
                P256.publicKey(p256dh);
            } catch (IllegalArgumentException e) {
                refuse("keys.p256dh", "is no point on the curve P-256");
            }
        }
        return violations.isEmpty() ? endpoint.map(to -> new PushSubscription(to, p256dh, auth)) : Optional.empty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private Optional<URI> endpoint(@Nullable String written) {
        try {
            if (written != null && written.length() <= LONGEST_ENDPOINT) {
                URI endpoint = new URI(written);
                http.problem(endpoint).ifPresent(problem -> refuse("endpoint", problem));
                return Optional.of(endpoint);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        refuse("endpoint", "is no address of at most " + LONGEST_ENDPOINT + " characters");
        return Optional.empty();
    }

    private byte[] bytes(String field, @Nullable String written, int length) {
        try {
            byte[] bytes =
                    written == null ? new byte[0] : Base64.getUrlDecoder().decode(written);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        refuse(field, "is not base64url of " + length + " bytes");
        return new byte[0];
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
