package org.twinge.notifier.email;

/** A message ready to go. */
public record Email(String to, String messageId, String subject, String text, String html) {}
