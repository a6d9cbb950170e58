package org.twinge.triage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreeTextTest {
    private static final String OLD = "the first secret, of thirty-two characters";
    private static final String NEW = "the second secret, of thirty-two characters";
    private static final UUID NOTE = UUID.randomUUID();

    private final FreeText freeText = new FreeText(OLD, Optional.empty());

    @Test
    void whatIsSealedComesBackAndShowsNothing() {
        byte[] sealed = freeText.seal("läuft unrund", NOTE);

        assertThat(freeText.open(sealed, NOTE)).isEqualTo("läuft unrund");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("unrund");
        assertThat(freeText.seal("läuft unrund", NOTE))
                .as("never the same twice")
                .isNotEqualTo(sealed);
    }

    @Test
    void aRotatedSecretStillOpensWhatItSealed() {
        byte[] sealed = freeText.seal("text", NOTE);
        var rotated = new FreeText(NEW, Optional.of(List.of(OLD)));

        assertThat(rotated.open(sealed, NOTE)).isEqualTo("text");
        byte[] sealedSince = rotated.seal("text", NOTE);
        assertThatIllegalStateException().isThrownBy(() -> freeText.open(sealedSince, NOTE));
    }

    @Test
    void itOpensForItsOwnRowOnlyAndOnlyUnchanged() {
        byte[] sealed = freeText.seal("text", NOTE);
        assertThatIllegalStateException().isThrownBy(() -> freeText.open(sealed, UUID.randomUUID()));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> freeText.open(sealed, NOTE));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new FreeText("too short", Optional.empty()));
    }
}
