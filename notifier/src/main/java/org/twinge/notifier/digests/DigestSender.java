package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Ids;
import org.twinge.notifier.email.Postman;

/** Hands one digest over to a mail server, as {@code deliveries.Sender} does with a message. */
@ApplicationScoped
class DigestSender {
    private final LeaseDigest leaseDigest;
    private final PrepareDigest prepareDigest;
    private final SettleDigest settleDigest;
    private final Postman postman;

    DigestSender(LeaseDigest leaseDigest, PrepareDigest prepareDigest, SettleDigest settleDigest, Postman postman) {
        this.leaseDigest = leaseDigest;
        this.prepareDigest = prepareDigest;
        this.settleDigest = settleDigest;
        this.postman = postman;
    }

    /** False if there was nothing to do. */
    boolean sendNext() throws InterruptedException {
        UUID owner = Ids.v7();
        Optional<UUID> leased = leaseDigest.lease(owner);
        if (leased.isPresent()) {
            UUID id = leased.get();
            postman.deliver(id, () -> prepareDigest.prepare(id, owner), tried -> settleDigest.settle(id, owner, tried));
        }
        return leased.isPresent();
    }
}
