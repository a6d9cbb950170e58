package org.twinge.dashboard.triage;

import java.util.Map;
import org.twinge.dashboard.model.Level;

/**
 * A rule as triage tells it, in the words of the rule book.
 *
 * @param review {@code REVIEWED}, or anything else where no clinician has reviewed it
 * @param inputs the answers the rule saw, by code; none where triage does not tell them
 */
public record FiredRule(
        String id,
        Level level,
        String title,
        String action,
        String explanation,
        String source,
        String review,
        Map<String, String> inputs) {
    public FiredRule {
        review = review == null ? "UNREVIEWED" : review;
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    }
}
