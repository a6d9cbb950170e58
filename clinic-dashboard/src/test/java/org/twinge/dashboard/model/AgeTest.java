package org.twinge.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "-PT5M, 0, NOW",
        "PT59S, 0, NOW",
        "PT1M, 1, MINUTES",
        "PT59M59S, 59, MINUTES",
        "PT1H, 1, HOURS",
        "PT47H, 47, HOURS",
        "PT48H, 2, DAYS",
        "P30D, 30, DAYS"
    })
    void isAsRoughAsPeopleSayIt(Duration ago, long amount, Age.Unit unit) {
        Instant now = Instant.parse("2026-03-01T08:00:00Z");
        assertThat(Age.of(now.minus(ago), now)).isEqualTo(new Age(amount, unit));
    }
}
