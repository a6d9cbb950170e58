package org.twinge.dashboard.triage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An injury that the answers go with, and why; never a diagnosis, and without a probability.
 *
 * @param id of its entry in the catalogue
 * @param sentence that it fits, and that somebody has to look
 * @param fits questions whose answers speak for it
 * @param against questions whose answers speak against it
 */
public record FittingInjury(String id, String sentence, List<String> fits, List<String> against) {

    public static List<FittingInjury> all(@Nullable Candidates candidates, Locale locale) {
        return candidates == null
                ? List.of()
                : candidates.injuries().stream()
                        .map(fit -> new FittingInjury(
                                fit.id(),
                                fit.sentence().in(locale),
                                questions(fit.fits(), locale),
                                questions(fit.against(), locale)))
                        .toList();
    }

    private static List<String> questions(List<Candidates.Asked> questions, Locale locale) {
        return questions.stream()
                .map(question -> question.question().in(locale))
                .toList();
    }
}
