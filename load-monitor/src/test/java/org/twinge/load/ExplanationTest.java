package org.twinge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.AlertState.Silence;
import org.twinge.load.model.AlertState.Silent;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Session;
import org.twinge.load.model.SpikeBand;

class ExplanationTest {
    @Test
    void saysWhatWasComparedWithWhatAndByHowMuch() {
        Spike spike = new Spike(
                session(LocalDate.of(2013, 6, 4), 19203.0),
                session(LocalDate.of(2013, 6, 1), 14134.3),
                19203.0 / 14134.3,
                SpikeBand.OVER_30_PERCENT);

        assertThat(Explanation.of(spike))
                .isEqualTo(
                        "The session of 4 June 2013 was 19.2 km. The longest session of the 30 days before, on 1 June"
                                + " 2013, was 14.1 km. That is 35.9 % farther (band: over 30 %).");
    }

    @Test
    void saysWhyNothingWasSent() {
        assertThat(Explanation.whyNotAlerted(new Silent(0, Silence.OLD)))
                .contains("The day was long past when this was found.");
        assertThat(Explanation.whyNotAlerted(new Raised(1, SpikeBand.OVER_10_PERCENT.name())))
                .isEmpty();
    }

    private static Session session(LocalDate day, double meters) {
        return new Session(
                day, Instant.EPOCH, Instant.EPOCH, Optional.of(Distance.ofMeters(meters)), List.of(), List.of(), true);
    }
}
