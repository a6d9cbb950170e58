package org.twinge.ingest.strava;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events in the documented shape, and signatures in the shape that some applications see. */
class StravaEventTest {
    private static final String DOCUMENTED = """
            {"aspect_type":"update","event_time":1516126040,"object_id":1360128428,"object_type":"activity",
             "owner_id":134815,"subscription_id":120475,"updates":{"title":"Messy"}}
            """;

    @Test
    void theDocumentedExampleIsRead() {
        StravaEvent event = read(DOCUMENTED);
        assertThat(event.kind()).isEqualTo(StravaEvent.Kind.ACTIVITY);
        assertThat(event.objectId()).isEqualTo(1_360_128_428L);
        assertThat(event.ownerId()).isEqualTo(134_815);
        assertThat(event.subscriptionId()).isEqualTo(120_475);
        assertThat(event.eventSecond()).isEqualTo(1_516_126_040L);
    }

    @Test
    void twoChangesInOneSecondAreTwoEvents() {
        assertThat(read(DOCUMENTED).fingerprint())
                .isEqualTo(read(DOCUMENTED).fingerprint())
                .isNotEqualTo(read(DOCUMENTED.replace("Messy", "Tidy")).fingerprint())
                .isNotEqualTo(read(DOCUMENTED.replace("update\"", "delete\"")).fingerprint());
    }

    @Test
    void accessIsTakenBackByAnUpdateOfTheAthlete() {
        String real = """
                {"aspect_type":"update","event_time":1549560669,"object_id":134815,"object_type":"athlete",
                 "owner_id":134815,"subscription_id":120475,"updates":{"authorized":"false"}}
                """;
        assertThat(read(real).kind()).isEqualTo(StravaEvent.Kind.DEAUTHORISED);
        assertThat(read(real.replace("{\"authorized\":\"false\"}", "{}")).kind())
                .isEqualTo(StravaEvent.Kind.OTHER);
        assertThat(read(real.replace("athlete", "segment")).kind()).isEqualTo(StravaEvent.Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"aspect_type\":\"update\"}",
                "{\"aspect_type\":1,\"event_time\":1,\"object_id\":1,\"object_type\":\"activity\",\"owner_id\":1,"
                        + "\"subscription_id\":1}",
                "{\"aspect_type\":\"create\",\"event_time\":1,\"object_id\":1e40,\"object_type\":\"activity\","
                        + "\"owner_id\":1,\"subscription_id\":1}",
                "{\"aspect_type\":\"create\",\"event_time\":\"1\",\"object_id\":1,\"object_type\":\"activity\","
                        + "\"owner_id\":1,\"subscription_id\":1}",
                "{\"aspect_type\":\"create\",\"event_time\":1,\"object_id\":99999999999999999999,"
                        + "\"object_type\":\"activity\",\"owner_id\":1,\"subscription_id\":1}"
            })
    void anythingElseIsNoEvent(String body) {
        assertThat(StravaEvent.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aSignatureIsOfTheBodyAndOfNow() throws GeneralSecurityException {
        byte[] body = DOCUMENTED.getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.ofEpochSecond(1_549_560_669);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String hex =
                HexFormat.of().formatHex(mac.doFinal(("1549560669." + DOCUMENTED).getBytes(StandardCharsets.UTF_8)));
        String header = "t=1549560669,v1=" + hex;

        assertThat(WebhookSignature.isRight(header, body, "secret", now)).isTrue();
        assertThat(WebhookSignature.isRight(header, body, "secret", now.plusSeconds(300)))
                .isTrue();
        assertThat(WebhookSignature.isRight(header, body, "secret", now.plusSeconds(301)))
                .isFalse();
        assertThat(WebhookSignature.isRight(header, body, "another", now)).isFalse();
        assertThat(WebhookSignature.isRight(header, new byte[0], "secret", now)).isFalse();
        assertThat(WebhookSignature.isRight("t=1549560669,v1=", body, "secret", now))
                .isFalse();
        assertThat(WebhookSignature.isRight("", body, "secret", now)).isFalse();
    }

    @Property(tries = 2_000)
    void anyBytesAreAnEventOrNone(@ForAll byte[] body) {
        assertThat(StravaEvent.read(body)).isEmpty();
        assertThat(WebhookSignature.isRight(new String(body, StandardCharsets.UTF_8), body, "secret", Instant.EPOCH))
                .isFalse();
    }

    @Property(tries = 2_000)
    void anEventWithBytesChangedIsAnEventOrNone(
            @ForAll @IntRange(max = 180) int place, @ForAll @ByteRange(min = 32, max = 126) byte other) {
        byte[] body = DOCUMENTED.getBytes(StandardCharsets.UTF_8);
        body[place % body.length] = other;
        StravaEvent.read(body)
                .ifPresent(event -> assertThat(event.fingerprint()).hasSize(64));
    }

    private static StravaEvent read(String body) {
        return StravaEvent.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
