package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.DeliverySettled.Channel;

/** Takes the next delivery in hand, so that no other sender sends it. */
@ApplicationScoped
@Transactional
@AsWorker
class LeaseDelivery {
    private final Deliveries deliveries;
    private final LeaseTime leaseTime;

    LeaseDelivery(Deliveries deliveries, LeaseTime leaseTime) {
        this.deliveries = deliveries;
        this.leaseTime = leaseTime;
    }

    Optional<UUID> lease(UUID owner, Channel channel) {
        return deliveries.lease(owner, channel, leaseTime.of(channel));
    }
}
