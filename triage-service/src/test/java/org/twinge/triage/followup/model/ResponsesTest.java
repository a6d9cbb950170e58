package org.twinge.triage.followup.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    @Test
    void whoDoesNotAnswerStaysInTheDenominator() {
        assertThat(new Responses(4, 1).share()).isEqualTo(OptionalDouble.of(0.25));
        assertThat(new Responses(4, 4).share()).isEqualTo(OptionalDouble.of(1));
        assertThat(new Responses(4, 0).share()).isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void whoWasNotAskedHasNoShare() {
        assertThat(new Responses(0, 0).share()).isEmpty();
    }

    @Test
    void nobodyAnswersMoreThanWasAsked() {
        assertThatThrownBy(() -> new Responses(1, 2)).hasMessage("2 of 1");
        assertThatThrownBy(() -> new Responses(1, -1)).hasMessage("-1 of 1");
    }
}
