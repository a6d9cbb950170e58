package org.twinge.triage.followup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTest {
    private static final OptionalInt NOT_ASKED = OptionalInt.empty();

    @ParameterizedTest
    @CsvSource({
        "8, 0, 0, 0, 8, false, YELLOW",
        "8, 8, 8, 8, 32, false, YELLOW",
        "17, 8, 8, 25, 58, false, YELLOW",
        "8, 17, 0, 0, 25, true, RED",
        "8, 0, 17, 0, 25, true, RED",
        "17, 25, 25, 25, 92, true, RED"
    })
    void theSeverityIsTheSum(
            int participation,
            int volume,
            int performance,
            int symptoms,
            int severity,
            boolean substantial,
            Signal signal) {
        var week = week(participation, volume, performance, symptoms);
        assertThat(week.objections()).isEmpty();
        assertThat(week.severity()).isEqualTo(severity);
        assertThat(week.substantial()).isEqualTo(substantial);
        assertThat(week.couldNotTakePart()).isFalse();
        assertThat(Signal.of(week)).isEqualTo(signal);
    }

    @Test
    void nothingWrongIsNothingAndAsksNothingElse() {
        var well = alone(0);
        assertThat(well.objections()).isEmpty();
        assertThat(well.severity()).isZero();
        assertThat(well.substantial()).isFalse();
        assertThat(Signal.of(well)).isEqualTo(Signal.GREEN);
    }

    @Test
    void whoCannotTakePartIsAtAHundredAndAskedNothingElse() {
        var out = alone(25, "shin");
        assertThat(out.objections()).isEmpty();
        assertThat(out.severity()).isEqualTo(100);
        assertThat(out.substantial()).isTrue();
        assertThat(out.couldNotTakePart()).isTrue();
    }

    @Test
    void answersThatMakeNoWeekAreRefused() {
        assertThat(week(9, 8, 8, 8).objections()).containsExactly("9 is none of 0, 8, 17 and 25");
        assertThat(week(8, 8, 8, -1).objections()).containsExactly("-1 is none of 0, 8, 17 and 25");
        assertThat(week(0, 8, 8, 8).objections()).containsExactly("with participation 0 nothing else is answered");
        assertThat(week(25, 8, 8, 8).objections()).containsExactly("with participation 25 nothing else is answered");
        assertThat(alone(8).objections()).containsExactly("volume, performance and symptoms are all to be answered");
        assertThat(alone(0, "shin").objections()).containsExactly("a week without any problem names no regions");
    }

    private static CheckIn week(int participation, int volume, int performance, int symptoms) {
        return new CheckIn(
                participation,
                OptionalInt.of(volume),
                OptionalInt.of(performance),
                OptionalInt.of(symptoms),
                new TreeSet<>());
    }

    private static CheckIn alone(int participation, String... regions) {
        return new CheckIn(participation, NOT_ASKED, NOT_ASKED, NOT_ASKED, new TreeSet<>(List.of(regions)));
    }
}
