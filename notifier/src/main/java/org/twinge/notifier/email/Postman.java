package org.twinge.notifier.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinge.messaging.FailPoints;
import org.twinge.notifier.model.SendOutcome;
import org.twinge.notifier.model.SmtpReply;
import org.twinge.notifier.model.SmtpReply.Stage;
import org.twinge.notifier.sending.Attempt;
import org.twinge.notifier.sending.WriteDown;

/** Takes one message to a mail server: connect, look once more, send, have it written down. */
@ApplicationScoped
public class Postman {
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
                SendOutcome outcome = conversation.send(email.get());
                failPoints.reach("sender-sent");
                tried.add(new Attempt(provider.name(), Optional.of(email.get().to()), outcome));
            } catch (SmtpUnavailableException e) {
                SendOutcome outcome = SmtpReply.read(Stage.LOGIN, 0, String.valueOf(e.getMessage()));
                tried.add(new Attempt(provider.name(), Optional.empty(), outcome));
            }
            if (!tried.getLast().outcome().othersMayTakeIt()) {
                break;
            }
        }
        WriteDown.persistently(id, settle, tried);
        failPoints.reach("sender-settled");
    }
}
