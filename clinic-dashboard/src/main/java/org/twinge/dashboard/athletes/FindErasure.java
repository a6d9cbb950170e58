package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.dashboard.model.Erasure;

/** How far an erasure is; for operators, who may see ids and nothing else. */
@ApplicationScoped
@Transactional
@AsWorker
class FindErasure {
    private final Erasures erasures;

    FindErasure(Erasures erasures) {
        this.erasures = erasures;
    }

    public Optional<Erasure> find(UUID athleteId) {
        return erasures.find(athleteId);
    }
}
