package org.twinge.notifier.email;

import java.util.List;

/** What a message says, before it becomes text and HTML. */
public record Letter(
        String language, String subject, List<String> paragraphs, String linkText, String link, String footer) {}
