package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twinge.messaging.FailPoints;
import org.twinge.messaging.Ids;
import org.twinge.notifier.email.Email;
import org.twinge.notifier.email.SmtpConversation;
import org.twinge.notifier.email.SmtpProvider;
import org.twinge.notifier.email.SmtpProviders;
import org.twinge.notifier.email.SmtpUnavailableException;
import org.twinge.notifier.model.SmtpOutcome;
import org.twinge.notifier.model.SmtpOutcome.Stage;

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
    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int SETTLE_ATTEMPTS = 240;
    private static final Duration BETWEEN_SETTLE_ATTEMPTS = Duration.ofMillis(250);

    private final LeaseDelivery leaseDelivery;
    private final PrepareEmail prepareEmail;
    private final SettleDelivery settleDelivery;
    private final SmtpProviders providers;
    private final FailPoints failPoints;

    Sender(
            LeaseDelivery leaseDelivery,
            PrepareEmail prepareEmail,
            SettleDelivery settleDelivery,
            SmtpProviders providers,
            FailPoints failPoints) {
        this.leaseDelivery = leaseDelivery;
        this.prepareEmail = prepareEmail;
        this.settleDelivery = settleDelivery;
        this.providers = providers;
        this.failPoints = failPoints;
    }

    /** Nothing is left to send for now. */
    void rest() {
        providers.hangUp();
    }

    /** False if there was nothing to do. */
    boolean sendNext() throws InterruptedException {
        UUID owner = Ids.v7();
        Optional<UUID> leased = leaseDelivery.lease(owner);
        if (leased.isPresent()) {
            failPoints.reach("sender-leased");
            send(leased.get(), owner);
        }
        return leased.isPresent();
    }

    /** One provider after the other, as long as it helps. */
    private void send(UUID delivery, UUID owner) throws InterruptedException {
        List<Attempt> tried = new ArrayList<>();
        for (SmtpProvider provider : providers.inOrder()) {
            try (SmtpConversation conversation = provider.connect()) {
                failPoints.reach("sender-connected");
                Optional<Email> email = prepareEmail.prepare(delivery, owner);
                if (email.isEmpty()) {
                    return;
                }
                failPoints.reach("sender-prepared");
                SmtpOutcome outcome = conversation.send(email.get());
                failPoints.reach("sender-sent");
                tried.add(new Attempt(provider.name(), Optional.of(email.get().to()), outcome));
            } catch (SmtpUnavailableException e) {
                SmtpOutcome outcome = SmtpOutcome.of(Stage.LOGIN, 0, String.valueOf(e.getMessage()));
                tried.add(new Attempt(provider.name(), Optional.empty(), outcome));
            }
            if (!tried.getLast().outcome().othersMayTakeIt()) {
                break;
            }
        }
        settle(delivery, owner, tried);
        failPoints.reach("sender-settled");
    }

    /** The database may be away just now. What is out is written down as soon as it is back, before anybody repeats it. */
    private void settle(UUID delivery, UUID owner, List<Attempt> tried) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                settleDelivery.settle(delivery, owner, tried);
                LOG.debugf("Delivery %s is written down", delivery);
                return;
            } catch (RuntimeException e) {
                if (attempt == SETTLE_ATTEMPTS) {
                    throw e;
                }
                LOG.warnf(
                        "Delivery %s is not written down yet: %s",
                        delivery, e.getClass().getSimpleName());
                Thread.sleep(BETWEEN_SETTLE_ATTEMPTS);
            }
        }
    }
}
