package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.notifier.deliveries.LeaseTime;

/** Takes the next digest in hand, so that no other sender sends it. */
@ApplicationScoped
@Transactional
@AsWorker
class LeaseDigest {
    private final Digests digests;
    private final LeaseTime leaseTime;

    LeaseDigest(Digests digests, LeaseTime leaseTime) {
        this.digests = digests;
        this.leaseTime = leaseTime;
    }

    Optional<UUID> lease(UUID owner) {
        return digests.lease(owner, leaseTime.email());
    }
}
