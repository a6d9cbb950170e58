package org.twinge.notifier.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody wants to be left alone, by the clock on their wall. Where {@code to} is not after {@code from}, it is on
 * the next day.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** @throws IllegalArgumentException from and to are the same: that would be never, or always */
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours begin and end at the same time");
        }
    }

    /** When they end, if it is quiet now. */
    public Optional<Instant> endsAfter(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !now.isBefore(first(day.atTime(from), zone)))
                .map(day -> last((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone))
                .filter(now::isBefore)
                .findFirst();
    }

    /** Where the clock is put back it shows a time twice: quiet from the first one on. */
    private static Instant first(LocalDateTime shown, ZoneId zone) {
        return skipped(shown, zone)
                .orElseGet(() -> shown.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
    }

    /** … and until the second one. */
    private static Instant last(LocalDateTime shown, ZoneId zone) {
        return skipped(shown, zone)
                .orElseGet(() -> shown.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    /** A time that the clock skips comes when it is put forward. */
    private static Optional<Instant> skipped(LocalDateTime shown, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(shown))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getInstant);
    }
}
