package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** What staff wrote to the athlete who calls. */
@ApplicationScoped
@OwnOnly
class ListMessages {
    private final Caller caller;
    private final Messages messages;

    ListMessages(Caller caller, Messages messages) {
        this.caller = caller;
        this.messages = messages;
    }

    /** @param next the last message of this page, if there are more */
    record Page(List<Messages.Message> messages, Optional<UUID> next) {}

    @Transactional
    @AsCaller
    public Page mine(Optional<UUID> before, int limit) {
        List<Messages.Message> found = caller.athleteId()
                .map(athlete -> messages.to(athlete, before, limit + 1))
                .orElse(List.of());
        return found.size() > limit
                ? new Page(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).messageId()))
                : new Page(found, Optional.empty());
    }
}
