package org.twinge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.Diary.corrected;
import static org.twinge.load.Diary.deleted;
import static org.twinge.load.Diary.flagged;
import static org.twinge.load.Diary.merged;
import static org.twinge.load.Diary.retyped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Sport;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.model.Distance;
import org.twinge.load.model.HeartRates;
import org.twinge.load.model.Run;

class RunStateTest {
    private static final Diary DIARY = Diary.ofSomebody();
    private static final RunRecorded FIRST = DIARY.run(1, 10000);

    private static RunState after(List<? extends TwingeEvent> events) {
        RunState state = RunState.unknown(new RunState.RunKey(DIARY.athlete(), FIRST.runId()));
        for (TwingeEvent event : events) {
            state = event instanceof RunDeleted deletion ? state.after(deletion) : state.after((RunRecorded) event);
        }
        return state;
    }

    private static Optional<Distance> distance(TwingeEvent... events) {
        return after(List.of(events)).counted().flatMap(Run::distance);
    }

    @Test
    void theHighestRevisionCounts() {
        RunRecorded second = corrected(FIRST, 12000.0);

        assertThat(distance(FIRST, second)).contains(Distance.ofMeters(12000));
        assertThat(distance(second, FIRST)).contains(Distance.ofMeters(12000));
    }

    @Test
    void aLateRecordCannotRaiseTheDead() {
        RunRecorded second = corrected(FIRST, 12000.0);
        RunDeleted gone = new RunDeleted(FIRST.runId(), DIARY.athlete(), 2);

        assertThat(after(List.of(FIRST, gone)).counted()).isEmpty();
        assertThat(after(List.of(gone, FIRST)).counted()).isEmpty();
        assertThat(after(List.of(gone, second)).counted()).isEmpty();
        assertThat(after(List.of(second, gone)).counted()).isEmpty();
    }

    @Test
    void aTombstoneHasNoContentButKeepsWhatWasReplaced() {
        RunRecorded merge = merged(FIRST, UUID.randomUUID());

        RunState tombstone = after(List.of(merge, deleted(merge)));

        assertThat(tombstone.run()).isNull();
        assertThat(tombstone.revision()).isEqualTo(3);
        assertThat(tombstone.supersedes()).containsExactlyElementsOf(merge.supersedes());
        assertThat(after(List.of(deleted(merge), merge))).isEqualTo(tombstone);
    }

    @Test
    void aRideIsNotRunning() {
        assertThat(after(List.of(FIRST, retyped(FIRST, Sport.CYCLING))).counted())
                .isEmpty();
        assertThat(after(List.of(retyped(FIRST, Sport.TRAIL_RUNNING))).counted())
                .isPresent();
    }

    @Test
    void flaggedFieldsCountAsMissing() {
        for (QualityFlag flag : List.of(
                QualityFlag.SPEED_OVER_7_MPS, QualityFlag.LAPS_DISAGREE_WITH_POINTS, QualityFlag.DISTANCE_ZERO)) {
            assertThat(distance(flagged(FIRST, flag))).isEmpty();
        }
        assertThat(distance(flagged(FIRST, QualityFlag.TIMER_OVER_ELAPSED, QualityFlag.HEART_RATE_IMPLAUSIBLE)))
                .contains(Distance.ofMeters(10000));
        assertThat(after(List.of(flagged(FIRST, QualityFlag.ELAPSED_OVER_14_DAYS)))
                        .counted()
                        .map(Run::elapsed))
                .contains(Duration.ZERO);
    }

    @Test
    void theDistributionOfTheHeartRateSaysMoreThanItsMean() {
        var bar = new RunRecorded.SecondsAt(150, 3600);
        assertThat(heartRates(Diary.beating(FIRST, 150))).isEqualTo(new HeartRates.Mean(150));
        assertThat(heartRates(Diary.beating(FIRST, 150, bar))).isEqualTo(new HeartRates.Histogram(Map.of(150, 3600)));
        assertThat(heartRates(flagged(Diary.beating(FIRST, 230, bar), QualityFlag.HEART_RATE_IMPLAUSIBLE)))
                .isEqualTo(new HeartRates.None());
    }

    private static HeartRates heartRates(RunRecorded run) {
        return after(List.of(run)).counted().orElseThrow().effort().heartRates();
    }

    @Test
    void richnessCountsTheFiguresThatAreBelieved() {
        assertThat(after(List.of(FIRST)).counted().map(Run::richness)).contains(2);
        assertThat(after(List.of(flagged(FIRST, QualityFlag.SPEED_OVER_7_MPS)))
                        .counted()
                        .map(Run::richness))
                .contains(0);
    }

    @Property
    void anyOrderAndAnyDuplicatesEndInTheSameState(@ForAll Random random) {
        RunRecorded second = corrected(FIRST, 12000.0);
        RunRecorded third = merged(second, UUID.randomUUID());
        RunRecorded fourth = retyped(third, Sport.CYCLING);
        List<TwingeEvent> history = new ArrayList<>(List.of(FIRST, second, third, fourth));
        if (random.nextBoolean()) {
            history.add(deleted(fourth));
        }
        RunState expected = after(history);

        List<TwingeEvent> arrivals = new ArrayList<>(history);
        arrivals.addAll(history.subList(0, random.nextInt(history.size())));
        Collections.shuffle(arrivals, random);

        assertThat(after(arrivals)).isEqualTo(expected);
    }
}
