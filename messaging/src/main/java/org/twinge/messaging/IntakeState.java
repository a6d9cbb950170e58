package org.twinge.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which topics are waiting for the world to come back. */
@ApplicationScoped
public class IntakeState {
    private final Set<String> waiting = new ConcurrentSkipListSet<>();

    void waiting(String topic) {
        waiting.add(topic);
    }

    void flowing(String topic) {
        waiting.remove(topic);
    }

    /** True while a batch of this topic is tried again and again. */
    public boolean isWaiting(String topic) {
        return waiting.contains(topic);
    }

    Set<String> waitingTopics() {
        return new TreeSet<>(waiting);
    }
}
