package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Note.Kind.CADENCE_UNDER_160;
import static org.twinge.load.model.Note.Kind.FOUR_BUILDING_WEEKS;
import static org.twinge.load.model.Note.Kind.SEVEN_DAYS_WITHOUT_REST;
import static org.twinge.load.model.Note.Kind.SHOE_483_KM;
import static org.twinge.load.model.Note.Kind.SHOE_805_KM;
import static org.twinge.load.model.Runner.MAY_1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Note.Kind;

class NoteTest {
    private static final LocalDate LAST = MAY_1.plusDays(60);

    private static TrainingSoFar after(
            List<Optional<Double>> loads, Map<String, Double> shoes, Optional<Double> cadence) {
        LoadState state = LoadState.before(LAST.minusDays(loads.size() - 1L));
        TreeMap<String, Distance> worn = new TreeMap<>();
        shoes.forEach((shoe, meters) -> worn.put(shoe, Distance.ofMeters(meters)));
        return new TrainingSoFar(
                Optional.empty(),
                Optional.empty(),
                LAST,
                new SeriesEnd(LAST, LoadMethod.DISTANCE, state, true),
                loads,
                List.of(),
                Optional.empty(),
                worn,
                cadence);
    }

    private static TrainingSoFar after(List<Optional<Double>> loads) {
        return after(loads, Map.of(), Optional.empty());
    }

    private static List<Kind> kinds(TrainingSoFar soFar) {
        return Note.of(soFar, LAST).stream().map(Note::kind).toList();
    }

    /** So many days with the same load, the rest before them. */
    private static List<Optional<Double>> days(int count) {
        List<Optional<Double>> loads = new ArrayList<>(List.of(Optional.of(0.0)));
        loads.addAll(Collections.nCopies(count, Optional.of(5.0)));
        return loads;
    }

    /** Weeks of one load each: every week's sum is seven times this. */
    private static List<Optional<Double>> weeks(double... loads) {
        List<Optional<Double>> days = new ArrayList<>();
        for (double load : loads) {
            days.add(Optional.of(0.0));
            days.addAll(Collections.nCopies(6, Optional.of(load)));
        }
        return days;
    }

    @Test
    void shoesArePastTheirRangeStrictlyBeyondIt() {
        Map<String, Double> shoes = Map.of("a", 483_000.0, "b", 483_000.01, "c", 805_000.0, "d", 805_000.01);

        assertThat(Note.of(after(days(1), shoes, Optional.empty()), LAST))
                .containsExactly(
                        new Note(SHOE_483_KM, Optional.of("b"), 483_000.01),
                        new Note(SHOE_483_KM, Optional.of("c"), 805_000),
                        new Note(SHOE_805_KM, Optional.of("d"), 805_000.01));
    }

    @Test
    void sevenDaysInARowAreNotedAndSixAreNot() {
        assertThat(kinds(after(days(6)))).isEmpty();
        assertThat(Note.of(after(days(7)), LAST))
                .containsExactly(new Note(SEVEN_DAYS_WITHOUT_REST, Optional.empty(), 7));
        assertThat(Note.of(after(days(7)), LAST.plusDays(1))).hasSize(1);
        assertThat(Note.of(after(days(7)), LAST.plusDays(2)))
                .as("a day of rest since")
                .isEmpty();
    }

    @Test
    void theFourthBuildingWeekIsNotedAndTheThirdIsNot() {
        assertThat(kinds(after(weeks(5, 4, 5, 6, 7)))).isEmpty();
        assertThat(Note.of(after(weeks(5, 4, 5, 6, 7, 8)), LAST))
                .containsExactly(new Note(FOUR_BUILDING_WEEKS, Optional.empty(), 4));
        assertThat(kinds(after(weeks(3, 4, 5, 6, 7, 7)))).isEmpty();
    }

    @Test
    void cadenceIsNotedWhereSomebodyRuns() {
        assertThat(kinds(after(days(1), Map.of(), Optional.of(159.9)))).containsExactly(CADENCE_UNDER_160);
        assertThat(kinds(after(days(1), Map.of(), Optional.of(120.0)))).containsExactly(CADENCE_UNDER_160);
        assertThat(kinds(after(days(1), Map.of(), Optional.of(160.0)))).isEmpty();
        assertThat(kinds(after(days(1), Map.of(), Optional.of(119.9)))).isEmpty();
    }

    @Property
    void whatIsNotKnownGivesNoNote(
            @ForAll @Size(min = 1, max = 42) List<@DoubleRange(max = 50) Double> known,
            @ForAll @IntRange(max = 6) int back) {
        List<Optional<Double>> loads =
                new ArrayList<>(known.stream().map(Optional::of).toList());
        loads.set(Math.max(0, loads.size() - 1 - back), Optional.empty());

        assertThat(kinds(after(loads))).isEmpty();
    }

    @Property
    void theUnitOfTheLoadDoesNotMatter(
            @ForAll @Size(min = 1, max = 42) List<@IntRange(max = 9) Integer> known,
            @ForAll @IntRange(min = 1, max = 6) int doublings) {
        List<Optional<Double>> loads =
                known.stream().map(load -> Optional.of((double) load)).toList();
        List<Optional<Double>> scaled = known.stream()
                .map(load -> Optional.of((double) (load << doublings)))
                .toList();

        assertThat(Note.of(after(scaled), LAST)).isEqualTo(Note.of(after(loads), LAST));
    }

    @Property
    void aPairOfShoesOnceNotedStaysSo(
            @ForAll @DoubleRange(max = 1_000_000) double meters, @ForAll @DoubleRange(max = 100_000) double more) {
        List<Kind> before = kinds(after(days(1), Map.of("pair", meters), Optional.empty()));
        List<Kind> later = kinds(after(days(1), Map.of("pair", meters + more), Optional.empty()));

        assertThat(later).hasSizeGreaterThanOrEqualTo(before.size());
        if (before.contains(SHOE_805_KM)) {
            assertThat(later).isEqualTo(before);
        }
    }
}
