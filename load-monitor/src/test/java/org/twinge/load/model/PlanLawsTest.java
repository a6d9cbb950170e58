package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Way.EASY;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinge.load.model.PlanRun.Verdict;

class PlanLawsTest {
    @Property(tries = 300)
    void anyOrderOfArrivalGivesTheStateOfACleanReplay(@ForAll("ways") Way way, @ForAll long seed) {
        assertThat(way.shuffled(seed)).isEqualTo(way.state());
    }

    @Property(tries = 300)
    void somebodyWithAStepToDoIsNeverPastTheLastAndNeverHasDoneItTooOften(@ForAll("ways") Way way) {
        PlanState state = way.state();

        assertThat(state.at()).isBetween(0, 1);
        assertThat(state.runs().stream().filter(run -> run.verdict() == Verdict.WENT_WELL))
                .allSatisfy(run -> assertThat(run.breaches()).isEmpty());
        assertThat((long) state.wentWell())
                .isLessThanOrEqualTo(state.runs().stream()
                        .filter(run -> run.verdict() == Verdict.WENT_WELL && run.step() == state.at())
                        .count());
    }

    @Provide
    Arbitrary<Way> ways() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 30);
        Arbitrary<Integer> whats = Arbitraries.integers().between(0, 9);
        return Combinators.combine(days, whats)
                .as((day, what) -> List.of(day, what))
                .list()
                .ofMaxSize(40)
                .map(all -> {
                    Way way = new Way(EASY);
                    all.forEach(one -> happens(way, one.get(0), one.get(1)));
                    return way;
                });
    }

    private static void happens(Way way, int day, int what) {
        switch (what) {
            case 0, 1, 2 -> way.runs(day, 10);
            case 3 -> way.runs(day, 20);
            case 4, 5 -> way.fine(day);
            case 6 -> way.says(day, 4, false, true);
            case 7 -> way.accepts(day, "easy-20");
            case 8 -> way.cleared(day);
            default -> way.says(day, Optional.of(1.0), Optional.empty(), Optional.empty());
        }
    }
}
