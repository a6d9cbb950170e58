package org.twinge.notifier.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.notifier.mailbox.UnsubscribeLinks.Holder;
import org.twinge.notifier.model.Audience;

class UnsubscribeLinksTest {
    private static final URI HERE = URI.create("https://notifier.test/base/");

    private final UnsubscribeLinks links = new UnsubscribeLinks(HERE, "a secret of thirty-two characters");
    private final UUID person = UUID.fromString("018f3a5e-7c11-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource
    void aLinkSaysWhomItIsAbout(Audience audience) {
        String link = links.to(person, audience).toString();

        assertThat(link).startsWith("https://notifier.test/base/unsubscribe/").doesNotContain(person.toString());
        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1))).contains(new Holder(person, audience));
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] signed = Base64.getUrlDecoder().decode(links.token(new Holder(person, Audience.ATHLETE)));
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] forged = signed.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(links.read(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoLinkOfOursIsNone() {
        var others = new UnsubscribeLinks(HERE, "another secret of many characters");

        assertThat(links.read(others.token(new Holder(person, Audience.ATHLETE))))
                .isEmpty();
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("%%%")).isEmpty();
        assertThat(links.read(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void aShortSecretIsNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new UnsubscribeLinks(HERE, "short"))
                .withMessageContaining("link-secret");
    }
}
