package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.model.Session;

/** An athlete's sessions, as far as the caller may see them. */
@ApplicationScoped
@Transactional
@AsCaller
class ListSessions {
    private final Caller caller;
    private final Sessions sessions;
    private final Reads reads;

    ListSessions(Caller caller, Sessions sessions, Reads reads) {
        this.caller = caller;
        this.sessions = sessions;
        this.reads = reads;
    }

    /** @param athlete the caller's own if empty */
    public List<Session> list(Optional<UUID> athlete, LocalDate from, LocalDate to, Instant before, int limit) {
        return athlete.or(caller::athleteId)
                .map(whose -> {
                    reads.of(whose, AthleteSeen.What.TRAINING);
                    return sessions.page(whose, from, to, before, limit);
                })
                .orElse(List.of());
    }
}
