package org.twinge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IntakeStateTest {
    private static final TopicPartition FIRST = new TopicPartition("runs", 0);
    private static final TopicPartition SECOND = new TopicPartition("runs", 1);

    @Test
    void aTopicWaitsUntilTheLastOfItsPartitionsFlows() {
        var state = new IntakeState();
        state.waiting(Set.of(FIRST, SECOND));

        state.flowing(Set.of(SECOND));
        assertThat(state.waitingTopics()).containsExactly("runs");
        assertThat(state.isWaiting("runs")).isTrue();
        assertThat(state.isWaiting("alerts")).isFalse();

        state.flowing(Set.of(FIRST));
        assertThat(state.waitingTopics()).isEmpty();
    }
}
