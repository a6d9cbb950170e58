package org.twinge.notifier.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.notifier.outgoing.OutgoingHttps;
import org.twinge.notifier.push.SubscriptionReader.Keys;
import org.twinge.notifier.push.SubscriptionReader.Violation;
import org.twinge.notifier.push.SubscriptionReader.Written;

class SubscriptionReaderTest {
    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private final SubscriptionReader reader = new SubscriptionReader(OutgoingHttps.within(Duration.ofSeconds(1)));

    @Test
    void readsWhatABrowserSays() {
        assertThat(reader.read(new Written("https://push.example/x", new Keys(POINT, AUTH))))
                .hasValueSatisfying(read -> {
                    assertThat(read.endpoint()).hasToString("https://push.example/x");
                    assertThat(read.p256dh()).hasSize(65);
                    assertThat(read.auth()).hasSize(16);
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "push",
                "http://push.example/x",
                "http://localhost/x",
                "ftp://push.example/x",
                "https:///x",
                "https://user:secret@push.example/x",
                "https://push.example/x#y",
                "https://push.example/ x"
            })
    void refusesEndpointsThatAreNoHttpsAddress(String endpoint) {
        assertThat(reader.read(new Written(endpoint, new Keys(POINT, AUTH)))).isEmpty();
        assertThat(reader.violations()).extracting(Violation::field).contains("endpoint");
    }

    @ParameterizedTest
    @CsvSource({
        POINT + ", AAAA, keys.auth",
        POINT + ", ****, keys.auth",
        "AAAA, " + AUTH + ", keys.p256dh",
        "CCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4, " + AUTH
                + ", keys.p256dh"
    })
    void refusesKeysThatAreNone(String p256dh, String auth, String field) {
        assertThat(reader.read(new Written("https://push.example/x", new Keys(p256dh, auth))))
                .isEmpty();
        assertThat(reader.violations()).extracting(Violation::field).containsExactly(field);
    }

    @Test
    void saysEverythingThatIsMissing() {
        assertThat(reader.read(null)).isEmpty();
        assertThat(reader.violations())
                .extracting(Violation::field)
                .containsExactly("endpoint", "keys.p256dh", "keys.auth");
    }
}
