package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.notifier.model.SendOutcome.Permanent;
import org.twinge.notifier.model.SendOutcome.Sent;
import org.twinge.notifier.model.SendOutcome.Transient;

class WebhookReplyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(200, new Sent("200")),
                Arguments.of(204, new Sent("204")),
                Arguments.of(302, new Transient("302", false, Duration.ofSeconds(60))),
                Arguments.of(401, new Transient("401", false, Duration.ofSeconds(60))),
                Arguments.of(404, new Transient("404", false, Duration.ofSeconds(60))),
                Arguments.of(410, new Permanent("410", true)),
                Arguments.of(429, new Transient("429", false, Duration.ofSeconds(60))),
                Arguments.of(503, new Transient("503", false, Duration.ofSeconds(60))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void onlyGoneIsFinal(int status, SendOutcome expected) {
        assertThat(WebhookReply.read(status, "60", NOON)).isEqualTo(expected);
    }
}
