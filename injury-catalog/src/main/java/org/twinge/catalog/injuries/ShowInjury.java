package org.twinge.catalog.injuries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;

/** One injury, or the ones whose names come nearest. */
@ApplicationScoped
@Transactional
@AsCaller
class ShowInjury {
    private final Injuries injuries;

    ShowInjury(Injuries injuries) {
        this.injuries = injuries;
    }

    sealed interface Outcome {
        record Found(InjuryDocument document) implements Outcome {}

        record Unknown(List<String> nearest) implements Outcome {}
    }

    public Outcome show(String id) {
        return injuries.find(id)
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(() -> new Outcome.Unknown(injuries.nearest(id)));
    }
}
