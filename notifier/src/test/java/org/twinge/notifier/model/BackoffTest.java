package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Instant CREATED = Instant.parse("2026-03-01T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, 1, PT2S",
        "EMERGENCY, 2, PT4S",
        "EMERGENCY, 5, PT32S",
        "EMERGENCY, 6, PT1M",
        "EMERGENCY, 1000000, PT1M",
        "INFO, 6, PT64S",
        "INFO, 10, PT15M"
    })
    void doublesUpToTheCap(Level level, int attempts, Duration longest) {
        assertThat(Backoff.longestDelay(level, attempts)).isEqualTo(longest);
        assertThat(Backoff.nextAttempt(level, CREATED, attempts, Duration.ZERO, CREATED, 0.5))
                .contains(CREATED.plus(longest.dividedBy(2)));
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, P1D", "SAME_DAY, P1D", "SOON, P2D", "ROUTINE, P4D", "SELF_CARE, P4D", "NOTICE, P4D"})
    void givesUpByLevel(Level level, Duration after) {
        Instant giveUp = CREATED.plus(after);

        assertThat(Backoff.nextAttempt(level, CREATED, 99, Duration.ZERO, giveUp, 0.5))
                .isEmpty();
        assertThat(Backoff.nextAttempt(level, CREATED, 99, Duration.ZERO, giveUp.minusMillis(1), 0.99))
                .contains(giveUp);
    }

    @Test
    void theFirstRetryOfAnEmergencyComesAtOnceOrSoon() {
        assertThat(Backoff.nextAttempt(Level.EMERGENCY, CREATED, 1, Duration.ZERO, CREATED, 0))
                .contains(CREATED);
    }

    @ParameterizedTest
    @CsvSource({
        "INFO, PT5M, PT5M",
        "INFO, PT24H, PT1H",
        "EMERGENCY, PT2M, PT2M",
        "EMERGENCY, PT1H, PT5M",
    })
    void waitsAsLongAsTheServerAsksButAnEmergencyNotForLong(Level level, Duration asked, Duration waits) {
        assertThat(Backoff.nextAttempt(level, CREATED, 1, asked, CREATED, 0)).contains(CREATED.plus(waits));
    }

    @Property
    void neverBeforeNowNorAfterGivingUp(
            @ForAll Level level,
            @ForAll @IntRange(min = 1) int attempts,
            @ForAll @LongRange(min = 0, max = 500_000_000) long millis,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        Instant now = CREATED.plusMillis(millis);

        Backoff.nextAttempt(level, CREATED, attempts, Duration.ZERO, now, random)
                .ifPresentOrElse(
                        next -> assertThat(next)
                                .isBetween(now, CREATED.plus(Backoff.giveUpAfter(level)))
                                .isBeforeOrEqualTo(now.plus(Backoff.longestDelay(level, attempts))),
                        () -> assertThat(now).isAfterOrEqualTo(CREATED.plus(Backoff.giveUpAfter(level))));
    }
}
