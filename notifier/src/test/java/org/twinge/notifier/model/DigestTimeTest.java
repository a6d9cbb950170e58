package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.notifier.model.DigestTime.Days;

class DigestTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 2 March 2026 is a Monday; the clocks change on 29 March and 25 October. */
    @ParameterizedTest
    @CsvSource({
        "ATHLETE, 2026-03-01T23:00:00Z, 2026-03-02T06:00:00Z, 2026-02-23, 2026-03-01",
        "ATHLETE, 2026-03-02T05:59:59Z, 2026-03-02T06:00:00Z, 2026-02-23, 2026-03-01",
        "ATHLETE, 2026-03-02T06:00:00Z, 2026-03-09T06:00:00Z, 2026-03-02, 2026-03-08",
        "ATHLETE, 2026-03-24T12:00:00Z, 2026-03-30T05:00:00Z, 2026-03-23, 2026-03-29",
        "ATHLETE, 2026-10-20T12:00:00Z, 2026-10-26T06:00:00Z, 2026-10-19, 2026-10-25",
        "STAFF, 2026-03-01T12:00:00Z, 2026-03-02T06:00:00Z, 2026-03-01, 2026-03-01",
        "STAFF, 2026-03-02T05:00:00Z, 2026-03-02T06:00:00Z, 2026-03-01, 2026-03-01",
        "STAFF, 2026-03-02T06:00:00Z, 2026-03-03T06:00:00Z, 2026-03-02, 2026-03-02",
    })
    void isSevenInTheMorning(Audience audience, Instant after, Instant due, LocalDate first, LocalDate last) {
        assertThat(DigestTime.next(audience, BERLIN, after)).isEqualTo(due);
        assertThat(DigestTime.covered(audience, BERLIN, due)).isEqualTo(new Days(first, last));
    }

    @Property
    void oneDigestFollowsTheOtherWithoutGapOrOverlap(
            @ForAll Audience audience, @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_761_600L) long second) {
        Instant first = DigestTime.next(audience, BERLIN, Instant.ofEpochSecond(second));
        Instant next = DigestTime.next(audience, BERLIN, first);

        assertThat(first).isAfter(Instant.ofEpochSecond(second));
        assertThat(DigestTime.covered(audience, BERLIN, next).first())
                .isEqualTo(DigestTime.covered(audience, BERLIN, first).last().plusDays(1));
    }
}
