package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.FailPoints;
import org.twinge.messaging.Ids;
import org.twinge.notifier.email.Postman;

/**
 * Hands one message over to a mail server: lease, connect, look once more, send, settle.
 *
 * <p>Handing over cannot be part of a database transaction. A process that dies between the server's 250 and our commit
 * leaves a lease behind; when it runs out, the message goes out again <em>with the same Message-ID</em>, by which mail
 * programs and servers know it. There is no other way for a message to be doubled: the lease outlives the time-outs of
 * the conversation and is looked at again when the connection stands, right before the message is sent.
 */
@ApplicationScoped
class Sender {
    private final LeaseDelivery leaseDelivery;
    private final PrepareEmail prepareEmail;
    private final SettleDelivery settleDelivery;
    private final Postman postman;
    private final FailPoints failPoints;

    Sender(
            LeaseDelivery leaseDelivery,
            PrepareEmail prepareEmail,
            SettleDelivery settleDelivery,
            Postman postman,
            FailPoints failPoints) {
        this.leaseDelivery = leaseDelivery;
        this.prepareEmail = prepareEmail;
        this.settleDelivery = settleDelivery;
        this.postman = postman;
        this.failPoints = failPoints;
    }

    /** Nothing is left to send for now. */
    void rest() {
        postman.rest();
    }

    /** False if there was nothing to do. */
    boolean sendNext() throws InterruptedException {
        UUID owner = Ids.v7();
        Optional<UUID> leased = leaseDelivery.lease(owner);
        if (leased.isPresent()) {
            UUID id = leased.get();
            failPoints.reach("sender-leased");
            postman.deliver(
                    id, () -> prepareEmail.prepare(id, owner), tried -> settleDelivery.settle(id, owner, tried));
        }
        return leased.isPresent();
    }
}
