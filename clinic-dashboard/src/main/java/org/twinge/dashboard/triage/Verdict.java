package org.twinge.dashboard.triage;

import java.util.List;
import org.twinge.dashboard.model.CareContact;
import org.twinge.dashboard.model.Level;

/**
 * What triage says, in words: what to do now, who was told, what to watch for, and why.
 *
 * @param firstLine what to do now
 * @param actions what the deciding rules say to do, in the words of the rule book
 * @param told who is told; never that somebody has read it
 * @param language of the reader, as HTML wants to know it
 */
public record Verdict(
        Level level,
        String firstLine,
        List<Action> actions,
        String told,
        List<CareContact> clinics,
        Advice advice,
        List<Reason> reasons,
        String version,
        String language) {

    /** @param because what was said that made the rule fire */
    public record Reason(RuleText text, String source, String review, List<Answered> because) {}

    /** @param language of the words, as HTML wants to know it */
    public record Action(String language, String words) {}

    /** The parts of a safety net. */
    public record Advice(String headline, String uncertain, String watchFor, String help, String byWhen) {}

    /** Rules without words in the reader's language are shown as they were published. */
    public boolean hasForeignWords() {
        return reasons.stream().anyMatch(reason -> !reason.text().language().equals(language));
    }

    public boolean emergency() {
        return level == Level.EMERGENCY;
    }
}
