package org.twinge.dashboard.roster.model;

/**
 * How an athlete answered what they were asked lately. Whoever answered nothing is silent, and never well.
 *
 * @param asked prompts that are answered or over
 * @param answered of them
 */
public record Responses(int asked, int answered) {
    public boolean silent() {
        return asked > 0 && answered == 0;
    }
}
