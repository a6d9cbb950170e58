package org.twinge.triage.catalog;

import java.util.ArrayList;
import java.util.List;
import org.twinge.triage.model.Candidate;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Vocabulary;

/**
 * The injuries that a report fits with, in words. It names reasons, no diagnosis and no probability.
 *
 * @param catalogVersion the catalogue's version they are from
 * @param injuries best fit first, at most five
 */
public record Candidates(long catalogVersion, List<Fit> injuries) {

    /**
     * One of them.
     *
     * @param id of the entry in the catalogue
     * @param fits the questions that were answered in its favour, what is typical first
     * @param against the questions whose answers speak against it
     */
    public record Fit(String id, Finding.Text sentence, List<Question> fits, List<Question> against) {}

    public record Question(String code, Finding.Text question) {}

    static Candidates of(long catalogVersion, List<Candidate> ranked, Vocabulary vocabulary) {
        return new Candidates(
                catalogVersion,
                ranked.stream().map(candidate -> fit(candidate, vocabulary)).toList());
    }

    private static Fit fit(Candidate candidate, Vocabulary vocabulary) {
        Finding.Text name = candidate.injury().name();
        var fits = new ArrayList<>(candidate.typical());
        fits.addAll(candidate.supporting());
        return new Fit(
                candidate.injury().id(),
                new Finding.Text(
                        "This fits with: " + name.en() + ". A clinician has to look.",
                        "Das passt zu: " + name.de() + ". Das muss sich eine Fachperson ansehen."),
                questions(fits, vocabulary),
                questions(candidate.against(), vocabulary));
    }

    private static List<Question> questions(List<String> codes, Vocabulary vocabulary) {
        return codes.stream()
                .map(code -> new Question(
                        code, vocabulary.finding(code).orElseThrow().question()))
                .toList();
    }
}
