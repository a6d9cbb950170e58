package org.twinge.triage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Candidate;
import org.twinge.triage.model.Injury;
import org.twinge.triage.model.Vocabulary;

/** Holds a report against the catalogue, in the caller's transaction. Without a catalogue there are no candidates. */
@ApplicationScoped
public class MatchInjuries {
    private final Injuries injuries;
    private final Vocabulary vocabulary;

    MatchInjuries(Injuries injuries, Vocabulary vocabulary) {
        this.injuries = injuries;
        this.vocabulary = vocabulary;
    }

    /** @param heard the answers as the rule book read them */
    public Optional<Candidates> match(Answers heard) {
        return injuries.of(heard.chosen(Answers.REGION)).map(known -> {
            List<Injury> ofTheRegion =
                    known.injuries().stream().map(this::knownFindings).toList();
            return Candidates.of(known.version(), Candidate.ranked(ofTheRegion, heard), vocabulary);
        });
    }

    /** The catalogue may be newer than our questions. */
    private Injury knownFindings(Injury injury) {
        var known = new TreeMap<>(injury.findings());
        known.keySet().removeIf(code -> vocabulary.finding(code).isEmpty());
        return new Injury(injury.id(), injury.name(), known);
    }
}
