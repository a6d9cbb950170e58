package org.twinge.ingest.strava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenSealTest {
    private static final String OLD = "an old secret of more than thirty characters";
    private static final String NEW = "a new secret, also of more than thirty characters";
    private static final UUID ATHLETE = UUID.randomUUID();

    private final TokenSeal seal = seal(Map.of("token-secret", OLD));

    @Test
    void whatIsSealedIsOpenedForWhomItBelongsTo() {
        byte[] sealed = seal.seal("token", ATHLETE);
        assertThat(seal.open(sealed, ATHLETE)).isEqualTo("token");
        assertThat(seal.seal("token", ATHLETE)).as("never the same twice").isNotEqualTo(sealed);
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, UUID.randomUUID()));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, ATHLETE));
    }

    @Test
    void aNewSecretOpensWhatTheOldOneSealedAndNotTheOtherWayRound() {
        byte[] sealed = seal.seal("token", ATHLETE);
        TokenSeal rotated = seal(Map.of("token-secret", NEW, "old-token-secrets", OLD));
        assertThat(rotated.open(sealed, ATHLETE)).isEqualTo("token");
        byte[] since = rotated.seal("token", ATHLETE);
        assertThatIllegalStateException().isThrownBy(() -> seal.open(since, ATHLETE));
    }

    @Test
    void aShortSecretIsNone() {
        assertThatIllegalStateException().isThrownBy(() -> seal(Map.of("token-secret", "short")));
    }

    private static TokenSeal seal(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((key, value) -> properties.put("twinge.strava." + key, value.replace(",", "\\,")));
        return new TokenSeal(new SmallRyeConfigBuilder()
                .withMapping(StravaConfig.class)
                .withConverter(Duration.class, 1, text -> Duration.ofSeconds(1))
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(StravaConfig.class));
    }
}
