package org.twinge.load.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinge.load.model.Answer.Value;

/**
 * What is worth a gentle word. Practice, not evidence: none of it foretells an injury, and none of it is an alert. What is
 * not known, or flagged as implausible, gives no note.
 *
 * @param shoe the pair it is about; empty for other kinds
 * @param value in the unit of its kind
 */
public record Note(Kind kind, Optional<String> shoe, double value) {

    /** In the order in which they are told. */
    public enum Kind {
        /** Metres in one pair of shoes, over 300 miles: it may be worn. */
        SHOE_483_KM,
        /** Metres in one pair of shoes, over 500 miles: it is likely worn. */
        SHOE_805_KM,
        /** Days in a row with load, seven or more. */
        SEVEN_DAYS_WITHOUT_REST,
        /** Weeks in a row, each with more load than the one before, four or more: three up, one down is the practice. */
        FOUR_BUILDING_WEEKS,
        /** Steps a minute, both legs, on average over the newest run that knows it. */
        CADENCE_UNDER_160
    }

    private static final Distance FIRST_RANGE = Distance.ofMeters(483_000);
    private static final Distance SECOND_RANGE = Distance.ofMeters(805_000);
    private static final int DAYS_WITHOUT_REST = 7;
    private static final int BUILDING_WEEKS = 4;
    private static final double CADENCE = 160;

    /** Below this somebody walks, or one leg was counted. */
    private static final double LOWEST_RUNNING_CADENCE = 120;

    /** @param today a day of rest since the last activity ends a row of days and of weeks; unknown is what is yet to come */
    public static List<Note> of(TrainingSoFar soFar, LocalDate today) {
        List<Note> notes = new ArrayList<>();
        soFar.shoes().forEach((shoe, distance) -> {
            if (distance.compareTo(FIRST_RANGE) > 0) {
                Kind kind = distance.compareTo(SECOND_RANGE) > 0 ? Kind.SHOE_805_KM : Kind.SHOE_483_KM;
                notes.add(new Note(kind, Optional.of(shoe), distance.meters()));
            }
        });
        if (!soFar.end().day().isBefore(today.minusDays(1))) {
            LocalDate last = soFar.end().day();
            DailySeries series = soFar.series();
            if (Rolling.daysSinceRest(series, last) instanceof Value(double days) && days >= DAYS_WITHOUT_REST) {
                notes.add(new Note(Kind.SEVEN_DAYS_WITHOUT_REST, Optional.empty(), days));
            }
            if (Rolling.buildWeeks(series, last) instanceof Value(double weeks) && weeks >= BUILDING_WEEKS) {
                notes.add(new Note(Kind.FOUR_BUILDING_WEEKS, Optional.empty(), weeks));
            }
        }
        soFar.lastCadence()
                .filter(cadence -> cadence >= LOWEST_RUNNING_CADENCE && cadence < CADENCE)
                .ifPresent(cadence -> notes.add(new Note(Kind.CADENCE_UNDER_160, Optional.empty(), cadence)));
        return List.copyOf(notes);
    }
}
