package org.twinge.notifier.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.email.Messages;
import org.twinge.notifier.model.Level;

/** Writes what a clinic's own system reads: that there is a message, and where. Nothing about whom, and why. */
@ApplicationScoped
public class WebhookMessages {
    private final Webhooks webhooks;
    private final ObjectMapper json;
    private final NotifierConfig config;

    WebhookMessages(Webhooks webhooks, ObjectMapper json, NotifierConfig config) {
        this.webhooks = webhooks;
        this.json = json;
        this.config = config;
    }

    /** Empty if the webhook is gone. */
    public Optional<WebhookMessage> write(UUID id, UUID webhookId, Level level) {
        return webhooks.find(webhookId).map(webhook -> write(id, webhook, level));
    }

    private WebhookMessage write(UUID id, Webhook webhook, Level level) {
        Webhook.Terms terms = webhook.terms();
        String text = MessageBundles.get(Messages.class, Localized.Literal.of(terms.language()))
                .webhook();
        String link = config.dashboardUrl().toString();
        String line = (terms.withLevel() ? level.name() + ": " : "") + text + " " + link;
        return switch (terms.format()) {
            case JSON -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("id", id);
                fields.put("text", text);
                fields.put("link", link);
                if (terms.withLevel()) {
                    fields.put("level", level);
                }
                yield new WebhookMessage(id, webhook, "application/json", text(fields));
            }
            case SLACK -> new WebhookMessage(id, webhook, "application/json", text(Map.of("text", line)));
            case TEXT -> new WebhookMessage(id, webhook, "text/plain; charset=utf-8", line);
        };
    }

    private String text(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
