package org.twinge.notifier.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VapidTest {
    private static final Clock NOON = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    private final KeyPair keys = P256.fresh();
    private final Optional<String> published = Optional.of(base64(P256.point((ECPublicKey) keys.getPublic())));
    private final Optional<String> secret =
            Optional.of(base64(((ECPrivateKey) keys.getPrivate()).getS().toByteArray()));

    @Test
    void saysWhoSendsToWhichServiceAndUntilWhen() throws Exception {
        Vapid vapid = new Vapid(published, secret, "alerts@twinge.test", NOON);

        String header = vapid.authorization(URI.create("https://push.example:8443/some/secret?x=y"));

        Matcher parts =
                Pattern.compile("vapid t=([^.]+)\\.([^.]+)\\.([^.,]+), k=(.+)").matcher(header);
        assertThat(parts.matches()).isTrue();
        assertThat(parts.group(4)).isEqualTo(published.get());
        assertThat(text(parts.group(1))).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(text(parts.group(2)))
                .isEqualTo("{\"aud\":\"https://push.example:8443\",\"exp\":1800043200,"
                        + "\"sub\":\"mailto:alerts@twinge.test\"}");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(keys.getPublic());
        signature.update((parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.group(3))))
                .isTrue();
    }

    @Test
    void withoutKeysThereIsNoPush() {
        assertThat(new Vapid(Optional.empty(), Optional.empty(), "a@b.test", NOON).publicKey())
                .isEmpty();
    }

    @Test
    void keysThatAreNoPairAreRefused() {
        String another = base64(P256.point((ECPublicKey) P256.fresh().getPublic()));

        assertThatIllegalStateException()
                .isThrownBy(() -> new Vapid(Optional.of(another), secret, "a@b.test", NOON))
                .withMessageContaining("no pair");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Vapid(Optional.of("AAAA"), secret, "a@b.test", NOON))
                .withMessageContaining("no pair");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Vapid(published, Optional.empty(), "a@b.test", NOON))
                .withMessageContaining("both");
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
