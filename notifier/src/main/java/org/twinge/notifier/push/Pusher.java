package org.twinge.notifier.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinge.messaging.FailPoints;
import org.twinge.notifier.model.PushReply;
import org.twinge.notifier.outgoing.OutgoingHttp;
import org.twinge.notifier.sending.Attempt;
import org.twinge.notifier.sending.WriteDown;

/** Takes one message to all of somebody's browsers at once: look once more, encrypt, send, have it written down. */
@ApplicationScoped
public class Pusher {
    private final OutgoingHttp http;
    private final Vapid vapid;
    private final ObjectMapper json;
    private final Clock clock;
    private final FailPoints failPoints;

    Pusher(OutgoingHttp http, Vapid vapid, ObjectMapper json, Clock clock, FailPoints failPoints) {
        this.http = http;
        this.vapid = vapid;
        this.json = json;
        this.clock = clock;
        this.failPoints = failPoints;
    }

    /** What the service worker reads. */
    private record Content(String text, String topic) {}

    /**
     * @param id the message's, for the log
     * @param lastLook asked right before sending; empty: it is not to be sent
     * @param settle writes down what came of it, for each browser
     */
    public void deliver(UUID id, Supplier<Optional<PushMessage>> lastLook, Consumer<List<Attempt>> settle)
            throws InterruptedException {
        Optional<PushMessage> message = lastLook.get();
        if (message.isEmpty()) {
            return;
        }
        failPoints.reach("sender-prepared");
        List<Attempt> tried = sendToAll(message.get());
        failPoints.reach("sender-sent");
        WriteDown.persistently(id, settle, tried);
        failPoints.reach("sender-settled");
    }

    private List<Attempt> sendToAll(PushMessage message) throws InterruptedException {
        byte[] content = content(message);
        List<Callable<Attempt>> sendings = message.browsers().stream()
                .<Callable<Attempt>>map(browser -> () -> send(message, content, browser))
                .toList();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            return each.invokeAll(sendings).stream().map(Pusher::attempt).toList();
        }
    }

    private static Attempt attempt(Future<Attempt> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("All are done by now", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Attempt send(PushMessage message, byte[] content, PushSubscription browser) {
        Map<String, String> headers = Map.of(
                "Authorization", vapid.authorization(browser.endpoint()),
                "Content-Encoding", "aes128gcm",
                "Content-Type", "application/octet-stream",
                "TTL", Long.toString(message.terms().timeToLive().toSeconds()),
                "Urgency", message.terms().urgency(),
                "Topic", message.topic());
        return new Attempt(
                browser.endpoint().getRawAuthority(),
                Optional.of(browser.endpoint().toString()),
                http.handOver(
                        browser.endpoint(),
                        headers,
                        PushEncryption.encrypt(content, browser),
                        answer -> PushReply.read(answer.status(), answer.retryAfter(), clock.instant())));
    }

    private byte[] content(PushMessage message) {
        try {
            return json.writeValueAsBytes(new Content(message.text(), message.topic()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
