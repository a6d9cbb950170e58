package org.twinge.dashboard.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.dashboard.training.model.TrainingPicture.Bar;
import org.twinge.dashboard.training.model.TrainingPicture.Session;

class TrainingPictureTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void twoSessionsOfOneDayStandOnEachOtherUnderTheSpike() {
        TrainingPicture picture = TrainingPicture.of(
                FIRST,
                FIRST.plusDays(27),
                List.of(new Session(FIRST.plusDays(3), 4000.0), new Session(FIRST.plusDays(3), 6000.0)),
                Map.of(),
                Set.of(FIRST.plusDays(3)));

        Bar lower = picture.bars().getFirst();
        Bar upper = picture.bars().getLast();
        assertThat(lower.y() + lower.height()).isEqualTo(TrainingPicture.GROUND);
        assertThat(upper.y() + upper.height()).isEqualTo(lower.y());
        assertThat(upper.height()).isCloseTo(lower.height() * 1.5, org.assertj.core.data.Offset.offset(0.2));
        assertThat(picture.scale())
                .extracting(TrainingPicture.Scale::kilometers)
                .containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(picture.spikes())
                .singleElement()
                .satisfies(spike -> assertThat(spike.y()).isLessThan(upper.y()));
    }

    @Test
    void aGapInTheLongestSessionIsAGapInItsLine() {
        TrainingPicture picture = TrainingPicture.of(
                FIRST,
                FIRST.plusDays(9),
                List.of(),
                Map.of(FIRST, 5000.0, FIRST.plusDays(1), 5000.0, FIRST.plusDays(5), 8000.0),
                Set.of());

        assertThat(picture.longest()).hasSize(2).allMatch(path -> path.startsWith("M"));
    }

    @Test
    void aSessionWithoutADistanceIsASignOnTheGroundAndNoBar() {
        TrainingPicture picture = TrainingPicture.of(
                FIRST, FIRST.plusDays(6), List.of(new Session(FIRST.plusDays(2), null)), Map.of(), Set.of());

        assertThat(picture.bars()).isEmpty();
        assertThat(picture.unknown())
                .singleElement()
                .satisfies(sign -> assertThat(sign.y()).isEqualTo(TrainingPicture.GROUND));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 1", "7, 3, 42195", "28, 40, 5000", "84, 60, 200000", "364, 300, 16000"})
    void nothingLeavesThePicture(int days, int count, double meters) {
        List<Session> sessions = IntStream.range(0, count)
                .mapToObj(i -> new Session(FIRST.plusDays(i % days), meters / (1 + i % 7)))
                .toList();

        TrainingPicture picture =
                TrainingPicture.of(FIRST, FIRST.plusDays(days - 1L), sessions, Map.of(), Set.of(FIRST));

        assertThat(picture.bars()).hasSameSizeAs(sessions).allSatisfy(bar -> {
            assertThat(bar.x()).isGreaterThanOrEqualTo(TrainingPicture.LEFT);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(TrainingPicture.WIDTH);
            assertThat(bar.y()).isBetween(0.0, (double) TrainingPicture.GROUND);
            assertThat(bar.height()).isGreaterThanOrEqualTo(0);
        });
        assertThat(picture.spikes()).allSatisfy(spike -> assertThat(spike.y()).isGreaterThanOrEqualTo(0));
    }
}
