package org.twinge.dashboard.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysAgoTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 0, TODAY",
        "2026-03-01, 0, TODAY",
        "2026-02-28, 1, YESTERDAY",
        "2026-02-27, 2, DAYS",
        "2026-02-16, 13, DAYS",
        "2026-02-15, 2, WEEKS",
        "2025-12-31, 8, WEEKS",
        "2025-12-30, 2, MONTHS",
        "2025-03-01, 12, MONTHS"
    })
    void isAsRoughAsPeopleSayIt(LocalDate day, long amount, DaysAgo.Unit unit) {
        assertThat(DaysAgo.of(day, LocalDate.of(2026, 3, 1))).isEqualTo(new DaysAgo(amount, unit));
    }
}
