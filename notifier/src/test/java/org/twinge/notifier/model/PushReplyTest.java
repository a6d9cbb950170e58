package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.notifier.model.SendOutcome.Permanent;
import org.twinge.notifier.model.SendOutcome.Sent;
import org.twinge.notifier.model.SendOutcome.Transient;

class PushReplyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(201, new Sent("201")),
                Arguments.of(202, new Sent("202")),
                Arguments.of(307, new Permanent("307", false)),
                Arguments.of(400, new Permanent("400", false)),
                Arguments.of(403, new Permanent("403", false)),
                Arguments.of(404, new Permanent("404", true)),
                Arguments.of(408, new Transient("408", false, Duration.ZERO)),
                Arguments.of(410, new Permanent("410", true)),
                Arguments.of(413, new Permanent("413", false)),
                Arguments.of(429, new Transient("429", false, Duration.ZERO)),
                Arguments.of(500, new Transient("500", false, Duration.ZERO)),
                Arguments.of(503, new Transient("503", false, Duration.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsTheStatus(int status, SendOutcome expected) {
        assertThat(PushReply.read(status, null, NOON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                "0|0",
                "Sun, 01 Mar 2026 12:05:00 GMT|300",
                "Sun, 01 Mar 2026 11:00:00 GMT|0",
                "soon|0",
                "-5|0",
                "99999999999999999999|0"
            })
    void believesWhenToComeBack(String said, long seconds) {
        assertThat(PushReply.read(429, said, NOON)).isEqualTo(new Transient("429", false, Duration.ofSeconds(seconds)));
        assertThat(PushReply.read(503, said, NOON)).isEqualTo(new Transient("503", false, Duration.ofSeconds(seconds)));
    }

    @Test
    void oneBrowserIsEnoughAndOneThatMayYetTakeIt() {
        SendOutcome sent = new Sent("201");
        SendOutcome gone = new Permanent("410", true);
        SendOutcome later = new Transient("429", false, Duration.ofSeconds(60));
        SendOutcome broken = new Transient("SocketTimeoutException", true, Duration.ZERO);

        assertThat(SendOutcome.any(List.of(gone, sent, later))).isEqualTo(sent);
        assertThat(SendOutcome.any(List.of(later, gone))).isEqualTo(later);
        assertThat(SendOutcome.any(List.of(gone, later, broken))).isEqualTo(new Transient("429", true, Duration.ZERO));
        assertThat(SendOutcome.any(List.of(gone, gone))).isEqualTo(gone);
    }

    @Test
    void keptAsLongAsItHelpsAndAsUrgentAsItIs() {
        assertThat(PushTerms.of(Level.EMERGENCY, NOON, NOON)).isEqualTo(new PushTerms(Duration.ofDays(1), "high"));
        assertThat(PushTerms.of(Level.SOON, NOON, NOON.plusSeconds(3_600)))
                .isEqualTo(new PushTerms(Duration.ofHours(47), "normal"));
        assertThat(PushTerms.of(Level.INFO, NOON, NOON)).isEqualTo(new PushTerms(Duration.ofDays(4), "low"));
        assertThat(PushTerms.of(Level.SAME_DAY, NOON, NOON.plus(Duration.ofDays(2))))
                .isEqualTo(new PushTerms(Duration.ofMinutes(1), "high"));
    }
}
