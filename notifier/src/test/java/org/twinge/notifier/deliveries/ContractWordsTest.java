package org.twinge.notifier.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.TrainingLoad;

/** The model has words of its own for what the events say; both must know the same ones. */
class ContractWordsTest {

    @Test
    void levelsAreTheSame() {
        assertThat(names(Level.values())).containsExactlyElementsOf(names(AlertRaised.Level.values()));
    }

    @Test
    void audiencesAreTheSame() {
        assertThat(names(Audience.values())).containsExactlyElementsOf(names(AlertRaised.Audience.values()));
    }

    @Test
    void channelsAreTheSame() {
        assertThat(names(Channel.values())).containsExactlyElementsOf(names(DeliverySettled.Channel.values()));
    }

    @Test
    void methodsOfLoadAreTheSame() {
        assertThat(names(TrainingLoad.Method.values())).containsExactlyElementsOf(names(LoadSnapshot.Method.values()));
    }

    private static Iterable<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
