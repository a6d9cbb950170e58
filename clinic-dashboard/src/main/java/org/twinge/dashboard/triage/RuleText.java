package org.twinge.dashboard.triage;

/**
 * A rule in words that an athlete reads.
 *
 * @param language of the words, as HTML wants to know it
 * @param action what to do now
 * @param explanation why
 */
public record RuleText(String language, String title, String action, String explanation) {}
