package org.twinge.dashboard.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.dashboard.training.model.FlagLane.Event;
import org.twinge.dashboard.training.model.PainPicture.Colour;
import org.twinge.dashboard.training.model.PainPicture.Said;

class HappeningPicturesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(27);

    @Test
    void ofADayTheWorstCountsAndADayWithoutAWordIsAGap() {
        PainPicture picture = PainPicture.of(
                FIRST,
                LAST,
                100,
                List.of(
                        new Said(FIRST, 2),
                        new Said(FIRST, 5),
                        new Said(FIRST.plusDays(1), 10),
                        new Said(FIRST.plusDays(4), 0),
                        new Said(FIRST.minusDays(1), 9)));

        assertThat(picture.line()).hasSize(2);
        assertThat(picture.dots())
                .extracting(PainPicture.Dot::pain, PainPicture.Dot::colour, PainPicture.Dot::y)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5.0, Colour.YELLOW, 133.0),
                        org.assertj.core.groups.Tuple.tuple(10.0, Colour.RED, 100.0),
                        org.assertj.core.groups.Tuple.tuple(0.0, Colour.GREEN, 166.0));
        assertThat(picture.bands())
                .extracting(PainPicture.Band::colour)
                .containsExactly(Colour.RED, Colour.YELLOW, Colour.GREEN);
        assertThat(picture.bands().stream()
                        .mapToDouble(PainPicture.Band::height)
                        .sum())
                .isEqualTo(PainPicture.HEIGHT);
    }

    @Test
    void painIsOnTheSameAxisAsTheSessions() {
        TrainingPicture training = TrainingPicture.of(
                FIRST,
                LAST,
                List.of(new TrainingPicture.Session(FIRST.plusDays(3), 4000.0)),
                java.util.Map.of(),
                java.util.Set.of());
        TrainingPicture.Bar bar = training.bars().getFirst();

        double dot = PainPicture.of(FIRST, LAST, 100, List.of(new Said(FIRST.plusDays(3), 4)))
                .dots()
                .getFirst()
                .x();

        assertThat(dot).isCloseTo(bar.x() + bar.width() / 2, org.assertj.core.data.Offset.offset(0.2));
    }

    @Test
    void flagsOfOneDayStandUnderEachOtherAndTheLastStandsForTheRest() {
        FlagLane lane = FlagLane.of(
                FIRST,
                LAST,
                240,
                IntStream.range(0, 6)
                        .mapToObj(i -> new Event(FIRST.plusDays(2), i))
                        .toList());

        assertThat(lane.flags()).extracting(FlagLane.Flag::index).containsExactly(0, 1, 2, 3);
        assertThat(lane.flags()).extracting(FlagLane.Flag::y).doesNotHaveDuplicates();
        assertThat(lane.flags().getLast().others()).containsExactly(4, 5);
        assertThat(FlagLane.of(FIRST, LAST, 240, List.of()).height()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 28, 84, 364})
    void noFlagCoversAnotherAndNothingIsLost(int days) {
        List<Event> events = IntStream.range(0, 40)
                .mapToObj(i -> new Event(FIRST.plusDays((i * 5L) % days), i))
                .toList();

        FlagLane lane = FlagLane.of(FIRST, FIRST.plusDays(days - 1L), 240, events);

        assertThat(lane.flags())
                .allSatisfy(flag -> assertThat(lane.flags())
                        .filteredOn(other -> !other.equals(flag) && other.y() == flag.y())
                        .allMatch(other -> Math.abs(other.x() - flag.x()) >= 12.9));
        assertThat(lane.flags().stream()
                        .flatMapToInt(flag -> IntStream.concat(
                                IntStream.of(flag.index()),
                                flag.others().stream().mapToInt(i -> i)))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
    }
}
