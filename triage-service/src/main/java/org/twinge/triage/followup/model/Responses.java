package org.twinge.triage.followup.model;

import java.util.OptionalDouble;

/**
 * How an athlete answered what they were asked. Whoever does not answer is not well, but unheard: the missing stay in
 * the denominator.
 *
 * @param asked prompts that were sent and are answered or over
 * @param answered of them
 */
public record Responses(int asked, int answered) {
    public Responses {
        if (answered < 0 || answered > asked) {
            throw new IllegalArgumentException(answered + " of " + asked);
        }
    }

    /** From 0 to 1; empty for somebody who was never asked. */
    public OptionalDouble share() {
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / asked);
    }
}
