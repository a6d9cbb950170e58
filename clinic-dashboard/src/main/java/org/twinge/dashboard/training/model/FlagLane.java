package org.twinge.dashboard.training.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What happened, as flags under the axis of time. Flags that would cover each other stand in rows; where the rows are full,
 * a flag stands for the rest of its place, and says so.
 */
public record FlagLane(List<Flag> flags, int height) {
    private static final int APART = 13;
    private static final int ROW = 18;
    private static final int ROWS = 4;

    /** @param index of what happened, among all that was given */
    public record Event(LocalDate day, int index) {}

    /** @param others what happened, too, and has no flag of its own */
    public record Flag(int index, double x, double y, List<Integer> others) {}

    /** @param top where the lane begins */
    public static FlagLane of(LocalDate from, LocalDate to, double top, Collection<Event> events) {
        var axis = DayAxis.of(from, to);
        var rows = new ArrayList<List<Flag>>();
        events.stream()
                .filter(event -> axis.holds(event.day()))
                .sorted(Comparator.comparing(Event::day).thenComparingInt(Event::index))
                .forEach(event -> place(event, axis.middle(event.day()), top, rows));
        return new FlagLane(rows.stream().flatMap(List::stream).toList(), rows.size() * ROW);
    }

    private static void place(Event event, double x, double top, List<List<Flag>> rows) {
        for (List<Flag> row : rows) {
            if (row.getLast().x() + APART <= x) {
                row.add(flag(event, x, top, rows.indexOf(row)));
                return;
            }
        }
        if (rows.size() < ROWS) {
            rows.add(new ArrayList<>(List.of(flag(event, x, top, rows.size()))));
        } else {
            rows.getLast().getLast().others().add(event.index());
        }
    }

    private static Flag flag(Event event, double x, double top, int row) {
        return new Flag(event.index(), x, DayAxis.rounded(top + row * ROW + ROW / 2.0), new ArrayList<>());
    }
}
