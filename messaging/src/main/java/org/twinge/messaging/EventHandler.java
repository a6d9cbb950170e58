package org.twinge.messaging;

import java.util.List;
import org.twinge.contracts.Received;

/**
 * What a consumer does with a batch of events: call one use case, which is one transaction. It may be called again
 * with the same events (after a rollback, a rebalance or a replay), alone or in other company, always in order.
 */
public interface EventHandler {
    String topic();

    void handle(List<Received> events);
}
