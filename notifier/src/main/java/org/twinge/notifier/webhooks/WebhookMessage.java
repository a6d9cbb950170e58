package org.twinge.notifier.webhooks;

import java.util.UUID;

/**
 * A message ready to go.
 *
 * @param id the same one each time it is tried
 */
public record WebhookMessage(UUID id, Webhook webhook, String contentType, String body) {}
