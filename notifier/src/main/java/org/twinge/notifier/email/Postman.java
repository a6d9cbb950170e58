package org.twinge.notifier.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.twinge.messaging.FailPoints;
import org.twinge.notifier.model.SmtpOutcome;
import org.twinge.notifier.model.SmtpOutcome.Stage;

/** Takes one message to a mail server: connect, look once more, send, have it written down. */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int SETTLE_ATTEMPTS = 240;
    private static final Duration BETWEEN_SETTLE_ATTEMPTS = Duration.ofMillis(250);

    private final SmtpProviders providers;
    private final FailPoints failPoints;

    Postman(SmtpProviders providers, FailPoints failPoints) {
        this.providers = providers;
        this.failPoints = failPoints;
    }

    /** Nothing is left to send for now. */
    public void rest() {
        providers.hangUp();
    }

    /**
     * One provider after the other, as long as it helps.
     *
     * @param id the message's, for the log
     * @param lastLook asked when a connection stands, right before sending; empty: it is not to be sent
     * @param settle writes down what came of it, one provider after the other
     */
    public void deliver(UUID id, Supplier<Optional<Email>> lastLook, Consumer<List<Attempt>> settle)
            throws InterruptedException {
        List<Attempt> tried = new ArrayList<>();
        for (SmtpProvider provider : providers.inOrder()) {
            try (SmtpConversation conversation = provider.connect()) {
                failPoints.reach("sender-connected");
                Optional<Email> email = lastLook.get();
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
        settle(id, settle, tried);
        failPoints.reach("sender-settled");
    }

    /** The database may be away just now. What is out is written down as soon as it is back, before anybody repeats it. */
    private static void settle(UUID id, Consumer<List<Attempt>> settle, List<Attempt> tried)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                settle.accept(tried);
                LOG.debugf("Delivery %s is written down", id);
                return;
            } catch (RuntimeException e) {
                if (attempt == SETTLE_ATTEMPTS) {
                    throw e;
                }
                LOG.warnf(
                        "Delivery %s is not written down yet: %s",
                        id, e.getClass().getSimpleName());
                Thread.sleep(BETWEEN_SETTLE_ATTEMPTS);
            }
        }
    }
}
