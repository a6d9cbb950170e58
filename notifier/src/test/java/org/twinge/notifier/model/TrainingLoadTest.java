package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.twinge.notifier.model.DigestTime.Days;
import org.twinge.notifier.model.TrainingLoad.Day;
import org.twinge.notifier.model.TrainingLoad.Method;
import org.twinge.notifier.model.TrainingLoad.Stretch;

class TrainingLoadTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);
    private static final Days WEEK = new Days(MONDAY, MONDAY.plusDays(6));

    @Test
    void whatComesAfterTheLastDayIsRestAndWhatCameBeforeTheFirstIsUnknown() {
        Stretch week = from(MONDAY.plusDays(1), Optional.of(8.0), Optional.empty(), Optional.of(12.5))
                .over(WEEK);

        assertThat(week.days())
                .extracting(Day::load)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(8.0),
                        Optional.empty(),
                        Optional.of(12.5),
                        Optional.of(0.0),
                        Optional.of(0.0),
                        Optional.of(0.0));
        assertThat(week.total()).isEqualTo(20.5);
        assertThat(week.known()).isEqualTo(5);
        assertThat(week.most()).isEqualTo(12.5);
        assertThat(week.before()).as("nothing is known of it").isEmpty();
        assertThat(week.hasTraining()).isTrue();
    }

    @Test
    void theWeekBeforeIsToldWhereAllOfItIsKnown() {
        Stretch week = from(MONDAY.minusDays(7), Optional.of(10.0)).over(WEEK);

        assertThat(week.before()).contains(10.0);
        assertThat(week.hasTraining())
                .as("a week of rest is nothing to write about")
                .isFalse();
    }

    @Test
    void withoutDaysThereIsNoLoad() {
        assertThatThrownBy(() -> from(MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @SafeVarargs
    private static TrainingLoad from(LocalDate first, Optional<Double>... loads) {
        var days = new TreeMap<LocalDate, Optional<Double>>();
        for (int i = 0; i < loads.length; i++) {
            days.put(first.plusDays(i), loads[i]);
        }
        return new TrainingLoad(Method.DISTANCE, days, Optional.empty());
    }
}
