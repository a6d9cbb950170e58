package org.twinge.notifier.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinge.messaging.FailPoints;
import org.twinge.notifier.model.WebhookReply;
import org.twinge.notifier.outgoing.OutgoingHttp;
import org.twinge.notifier.sending.Attempt;
import org.twinge.notifier.sending.WriteDown;

/** Takes one message to a clinic's own system: look once more, sign, send, have it written down. */
@ApplicationScoped
public class WebhookCaller {
    private final OutgoingHttp http;
    private final Clock clock;
    private final FailPoints failPoints;

    WebhookCaller(OutgoingHttp http, Clock clock, FailPoints failPoints) {
        this.http = http;
        this.clock = clock;
        this.failPoints = failPoints;
    }

    /**
     * @param id the delivery's, for the log
     * @param lastLook asked right before sending; empty: it is not to be sent
     * @param settle writes down what came of it
     */
    public void deliver(UUID id, Supplier<Optional<WebhookMessage>> lastLook, Consumer<List<Attempt>> settle)
            throws InterruptedException {
        Optional<WebhookMessage> message = lastLook.get();
        if (message.isEmpty()) {
            return;
        }
        failPoints.reach("sender-prepared");
        Attempt tried = send(message.get());
        failPoints.reach("sender-sent");
        WriteDown.persistently(id, settle, List.of(tried));
        failPoints.reach("sender-settled");
    }

    private Attempt send(WebhookMessage message) {
        Instant now = clock.instant();
        String id = message.id().toString();
        Webhook webhook = message.webhook();
        Map<String, String> headers = Map.of(
                "Content-Type", message.contentType(),
                "webhook-id", id,
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", webhook.secret().sign(id, now, message.body()));
        return new Attempt(
                webhook.address().getRawAuthority(),
                Optional.of(webhook.id().toString()),
                http.handOver(
                        webhook.address(),
                        headers,
                        message.body().getBytes(StandardCharsets.UTF_8),
                        answer -> WebhookReply.read(answer.status(), answer.retryAfter(), clock.instant())));
    }
}
