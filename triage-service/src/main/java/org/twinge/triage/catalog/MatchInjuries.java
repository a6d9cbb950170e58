package org.twinge.triage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Candidate;
import org.twinge.triage.model.Vocabulary;

/** Holds a report against the catalogue, in the caller's transaction. Without a catalogue there are no candidates. */
@ApplicationScoped
public class MatchInjuries {
    private final CatalogueCopy catalogue;
    private final Vocabulary vocabulary;

    MatchInjuries(CatalogueCopy catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
    }

    /** @param heard the answers as the rule book read them */
    public Optional<Candidates> match(Answers heard) {
        return catalogue
                .newest()
                .map(known -> Candidates.of(
                        known.version(), Candidate.ranked(known.of(heard.chosen(Answers.REGION)), heard), vocabulary));
    }
}
