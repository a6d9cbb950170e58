package org.twinge.notifier.webhooks;

import java.net.URI;
import java.util.UUID;
import org.twinge.notifier.model.Level;

/**
 * A clinic's own system.
 *
 * @param address where it takes messages; whoever knows it can perhaps write there, so it is a secret
 * @param secret signs what we write; made by us, told once
 */
public record Webhook(UUID id, URI address, WebhookSecret secret, Terms terms) {

    /** How it takes messages. */
    public enum Format {
        /** JSON with the fields {@code id}, {@code text}, {@code link} and, where wanted, {@code level}. */
        JSON,
        /** JSON with the field {@code text}, as Slack, Mattermost and Rocket.Chat take it. */
        SLACK,
        /** Plain text, as ntfy takes it. */
        TEXT
    }

    /**
     * @param minimum the gentlest level that it is told of
     * @param withLevel it is told the level too, which the clinic wanted: it says something about health
     * @param language {@code en} or {@code de}
     */
    public record Terms(Format format, Level minimum, boolean withLevel, String language) {}
}
