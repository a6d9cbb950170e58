package org.twinge.notifier.email;

import java.net.URI;
import java.util.Optional;

/**
 * A message ready to go.
 *
 * @param unsubscribe the link that ends such messages with one click; empty where nobody can switch them off
 */
public record Email(String to, String messageId, String subject, String text, String html, Optional<URI> unsubscribe) {}
