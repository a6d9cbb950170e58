package org.twinge.dashboard.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"0:52:30, 3150", "52, 3120", "52 min, 3120", "12:00:01, 43201"})
    void isReadInSeconds(String typed, long seconds) {
        assertThat(Durations.read(typed)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:02", "0:60:00", "0", "0:00:00", "-5", "5.5", "an hour", ""})
    void whatCouldMeanTwoThingsOrNothingIsNotRead(String typed) {
        assertThat(Durations.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3150.4, 0:52:30", "43201, 12:00:01", "59.6, 0:01:00"})
    void isWrittenAsItIsRead(double seconds, String written) {
        assertThat(Durations.written(seconds)).isEqualTo(written);
    }
}
