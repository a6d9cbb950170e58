package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.messaging.FailPoints;
import org.twinge.messaging.Ids;
import org.twinge.notifier.email.Postman;
import org.twinge.notifier.push.Pusher;
import org.twinge.notifier.sending.Attempt;
import org.twinge.notifier.webhooks.WebhookCaller;

/**
 * Hands one message over to a mail server, to the push services of somebody's browsers, or to a clinic's own system:
 * lease, connect, look once more, send, settle.
 *
 * <p>Handing over cannot be part of a database transaction. A process that dies between the server's 250 and our commit
 * leaves a lease behind; when it runs out, the message goes out again <em>with the same Message-ID</em>, by which mail
 * programs and servers know it, or the same Topic, by which it takes its own place in the browser, or webhook-id. There is no other way for a message to be doubled: the lease outlives the time-outs of
 * the conversation and is looked at again when the connection stands, right before the message is sent.
 */
@ApplicationScoped
class Sender {
    private final LeaseDelivery leaseDelivery;
    private final PrepareEmail prepareEmail;
    private final PreparePush preparePush;
    private final PrepareWebhook prepareWebhook;
    private final SettleDelivery settleDelivery;
    private final Postman postman;
    private final Pusher pusher;
    private final WebhookCaller webhookCaller;
    private final FailPoints failPoints;

    Sender(
            LeaseDelivery leaseDelivery,
            PrepareEmail prepareEmail,
            PreparePush preparePush,
            PrepareWebhook prepareWebhook,
            SettleDelivery settleDelivery,
            Postman postman,
            Pusher pusher,
            WebhookCaller webhookCaller,
            FailPoints failPoints) {
        this.leaseDelivery = leaseDelivery;
        this.prepareEmail = prepareEmail;
        this.preparePush = preparePush;
        this.prepareWebhook = prepareWebhook;
        this.settleDelivery = settleDelivery;
        this.postman = postman;
        this.pusher = pusher;
        this.webhookCaller = webhookCaller;
        this.failPoints = failPoints;
    }

    /** Nothing is left to send for now. */
    void rest(Channel channel) {
        if (channel == Channel.EMAIL) {
            postman.rest();
        }
    }

    /** False if there was nothing to do. */
    boolean sendNext(Channel channel) throws InterruptedException {
        UUID owner = Ids.v7();
        Optional<UUID> leased = leaseDelivery.lease(owner, channel);
        if (leased.isPresent()) {
            UUID id = leased.get();
            Consumer<List<Attempt>> settle = tried -> settleDelivery.settle(id, owner, tried);
            failPoints.reach("sender-leased");
            switch (channel) {
                case EMAIL -> postman.deliver(id, () -> prepareEmail.prepare(id, owner), settle);
                case PUSH -> pusher.deliver(id, () -> preparePush.prepare(id, owner), settle);
                case WEBHOOK -> webhookCaller.deliver(id, () -> prepareWebhook.prepare(id, owner), settle);
            }
        }
        return leased.isPresent();
    }
}
