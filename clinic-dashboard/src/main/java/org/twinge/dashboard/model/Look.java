package org.twinge.dashboard.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a clinic's staff looked at one kind of thing of an athlete.
 *
 * @param name null for somebody who no longer works there
 * @param slot the quarter of an hour
 * @param at the first time within it
 */
public record Look(
        String clinic,
        UUID staffId,
        @Nullable String name,
        Set<StaffMember.Role> roles,
        What what,
        Instant slot,
        Instant at) {
    private static final Duration SLOT = Duration.ofMinutes(15);

    /** Kinds of things. */
    public enum What {
        WORK_LIST,
        ROSTER,
        CASE,
        REPORT,
        ALERT,
        TRAINING,
        FOLLOW_UP,
        MESSAGES,
        PROFILE,
        READS
    }

    /**
     * Looks at the same kind of thing in quarters of an hour that follow one another.
     *
     * @param last the first time within the last of them
     */
    public record Stay(Look first, Instant last) {}

    /** One day by the reader's clock, the newest stay first. */
    public record Day(LocalDate date, List<Stay> stays) {}

    /** The newest day first. */
    public static List<Day> byDay(List<Look> looks, ZoneId zone) {
        record Alike(LocalDate day, String clinic, UUID staffId, What what) {}
        Map<Alike, List<Look>> groups = looks.stream()
                .collect(Collectors.groupingBy(
                        look -> new Alike(LocalDate.ofInstant(look.at, zone), look.clinic, look.staffId, look.what)));
        var days = new TreeMap<LocalDate, List<Stay>>(Comparator.reverseOrder());
        groups.forEach((alike, of) -> days.computeIfAbsent(alike.day, _ -> new ArrayList<>())
                .addAll(stays(
                        of.stream().sorted(Comparator.comparing(Look::slot)).toList())));
        return days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().stream()
                                .sorted(Comparator.comparing((Stay stay) -> stay.first.at)
                                        .reversed())
                                .toList()))
                .toList();
    }

    /** @param alike by one person at one kind of thing on one day, the oldest first */
    private static List<Stay> stays(List<Look> alike) {
        var stays = new ArrayList<Stay>();
        Look first = alike.getFirst();
        Look last = first;
        for (Look next : alike.subList(1, alike.size())) {
            if (next.slot.isAfter(last.slot.plus(SLOT))) {
                stays.add(new Stay(first, last.at));
                first = next;
            }
            last = next;
        }
        stays.add(new Stay(first, last.at));
        return stays;
    }
}
