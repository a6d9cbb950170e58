package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.triage.model.Truth.NO;
import static org.twinge.triage.model.Truth.UNKNOWN;
import static org.twinge.triage.model.Truth.YES;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's tables, row by row. */
class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "NO, NO, NO, NO",
        "NO, UNKNOWN, NO, UNKNOWN",
        "NO, YES, NO, YES",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, YES, UNKNOWN, YES",
        "YES, YES, YES, YES"
    })
    void andIsTheLeastAndOrTheGreatest(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(other.and(one)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(other.or(one)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"NO, YES", "UNKNOWN, UNKNOWN", "YES, NO"})
    void whatIsUnknownStaysUnknownWhenNegated(Truth truth, Truth not) {
        assertThat(truth.not()).isEqualTo(not);
    }

    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO"})
    void whatIsKnownIsYesOrNo(boolean known, Truth truth) {
        assertThat(Truth.of(known)).isEqualTo(truth).isNotEqualTo(UNKNOWN).isIn(YES, NO);
    }
}
