package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Berlin puts its clocks forward on 29 March 2026 at 02:00 and back on 25 October 2026 at 03:00, both 01:00 UTC. */
    @ParameterizedTest(name = "{0} to {1} at {2}: {3}")
    @CsvSource({
        // an ordinary night, across midnight
        "22:00, 07:00, 2026-03-01T20:59:59Z, -",
        "22:00, 07:00, 2026-03-01T21:00:00Z, 2026-03-02T06:00:00Z",
        "22:00, 07:00, 2026-03-01T23:30:00Z, 2026-03-02T06:00:00Z",
        "22:00, 07:00, 2026-03-02T05:59:59Z, 2026-03-02T06:00:00Z",
        "22:00, 07:00, 2026-03-02T06:00:00Z, -",
        // within one day
        "12:00, 13:30, 2026-07-01T09:59:59Z, -",
        "12:00, 13:30, 2026-07-01T10:00:00Z, 2026-07-01T11:30:00Z",
        "12:00, 13:30, 2026-07-01T11:30:00Z, -",
        // from and to midnight
        "00:00, 06:00, 2026-03-01T22:59:59Z, -",
        "00:00, 06:00, 2026-03-01T23:00:00Z, 2026-03-02T05:00:00Z",
        "20:00, 00:00, 2026-03-01T22:59:59Z, 2026-03-01T23:00:00Z",
        // the night of March is an hour shorter
        "22:00, 07:00, 2026-03-28T21:00:00Z, 2026-03-29T05:00:00Z",
        // it ends at a time that this night does not have: when the clock is put forward
        "22:00, 02:30, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
        "22:00, 02:30, 2026-03-29T01:00:00Z, -",
        // it begins at such a time
        "02:30, 05:00, 2026-03-29T00:59:59Z, -",
        "02:30, 05:00, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00Z",
        // all of it is skipped
        "02:10, 02:40, 2026-03-29T01:00:00Z, -",
        // the night of October is an hour longer
        "22:00, 07:00, 2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z",
        // 02:30 comes twice: quiet until the second one
        "22:00, 02:30, 2026-10-25T00:29:59Z, 2026-10-25T01:30:00Z",
        "22:00, 02:30, 2026-10-25T00:45:00Z, 2026-10-25T01:30:00Z",
        "22:00, 02:30, 2026-10-25T01:30:00Z, -",
        // … and from the first one on
        "02:30, 05:00, 2026-10-25T00:29:59Z, -",
        "02:30, 05:00, 2026-10-25T00:30:00Z, 2026-10-25T04:00:00Z",
        "02:30, 05:00, 2026-10-25T01:10:00Z, 2026-10-25T04:00:00Z",
    })
    void endsByTheClockOnTheWall(LocalTime from, LocalTime to, Instant now, String end) {
        assertThat(new QuietHours(from, to).endsAfter(now, BERLIN))
                .isEqualTo(end.equals("-") ? Optional.empty() : Optional.of(Instant.parse(end)));
    }

    @Test
    void thatBeginAndEndAtOnceAreNone() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nobodyIsHeldForMoreThanADayAndAnHourAndAfterItsEndItIsQuietNoMore(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int length,
            @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_761_600L) long second) {
        LocalTime begin = LocalTime.ofSecondOfDay(from * 60L);
        QuietHours hours = new QuietHours(begin, begin.plusMinutes(Math.max(1, length)));
        Instant now = Instant.ofEpochSecond(second);

        hours.endsAfter(now, BERLIN).ifPresent(end -> {
            assertThat(end).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(25 * 3600));
            assertThat(hours.endsAfter(end, BERLIN)).isNotEqualTo(Optional.of(end));
        });
    }
}
