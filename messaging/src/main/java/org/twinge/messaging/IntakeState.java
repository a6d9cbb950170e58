package org.twinge.messaging;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** Which topics are waiting for the world to come back. One of a topic's partitions may wait while another flows. */
@ApplicationScoped
public class IntakeState {
    private final Set<TopicPartition> waiting = ConcurrentHashMap.newKeySet();

    void waiting(Set<TopicPartition> partitions) {
        waiting.addAll(partitions);
    }

    void flowing(Set<TopicPartition> partitions) {
        waiting.removeAll(partitions);
    }

    /** True while a batch of this topic is tried again and again. */
    public boolean isWaiting(String topic) {
        return waitingTopics().contains(topic);
    }

    Set<String> waitingTopics() {
        return waiting.stream().map(TopicPartition::topic).collect(toCollection(TreeSet::new));
    }
}
