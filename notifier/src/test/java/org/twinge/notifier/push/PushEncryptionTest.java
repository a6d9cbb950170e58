package org.twinge.notifier.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {
    private static final PushSubscription BROWSER = new PushSubscription(
            URI.create("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"),
            bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            bytes("BTBZMqHH6r4Tts7J_aSIgg"));

    /** RFC 8291, 5 and appendix A. */
    @Test
    void theExampleOfTheStandardComesOutByteForByte() {
        KeyPair ours = new KeyPair(
                P256.publicKey(bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                P256.privateKey(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] message = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

        byte[] sealed = PushEncryption.encrypt(message, BROWSER, ours, bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theSameMessageNeverLooksTheSameAndOnlyItsBrowserReadsIt() throws Exception {
        BrowserStandIn browser = new BrowserStandIn();
        BrowserStandIn another = new BrowserStandIn();
        byte[] message = "there is a message".getBytes(StandardCharsets.UTF_8);

        byte[] sealed = PushEncryption.encrypt(message, browser.subscription("https://push.example/1"));

        assertThat(browser.read(sealed)).isEqualTo(message);
        assertThat(PushEncryption.encrypt(message, browser.subscription("https://push.example/1")))
                .isNotEqualTo(sealed);
        assertThatException().isThrownBy(() -> another.read(sealed));
    }

    @Test
    void whatIsNoPointOfTheCurveIsRefused() {
        byte[] beside = BROWSER.p256dh().clone();
        beside[beside.length - 1] ^= 1;
        byte[] compressed = BROWSER.p256dh().clone();
        compressed[0] = 2;

        assertThatIllegalArgumentException().isThrownBy(() -> P256.publicKey(beside));
        assertThatIllegalArgumentException().isThrownBy(() -> P256.publicKey(compressed));
        assertThatIllegalArgumentException().isThrownBy(() -> P256.publicKey(new byte[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> P256.privateKey(new byte[32]));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
