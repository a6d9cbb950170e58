package org.twinge.ingest.strava;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature that an event may carry: {@code X-Strava-Signature: t=SECONDS,v1=HEX}, the HMAC-SHA256 of {@code SECONDS.BODY}
 * under the client secret. The documentation of the webhook knows none, some applications see it; so one that is there must
 * be right, and one that is not there is not missed. What an event says is not believed either way.
 */
final class WebhookSignature {
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private WebhookSignature() {}

    static boolean isRight(String header, byte[] body, String clientSecret, Instant now) {
        Matcher parts = FORM.matcher(header.strip());
        if (!parts.matches()) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(parts.group(2)), hmac(parts.group(1), body, clientSecret));
    }

    private static byte[] hmac(String seconds, byte[] body, String clientSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
