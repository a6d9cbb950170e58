package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What staff wrote to athletes. Reads show what the caller may see: row-level security narrows every query here. */
@ApplicationScoped
class Messages {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Session session;
    private final FreeText freeText;

    Messages(Session session, FreeText freeText) {
        this.session = session;
        this.freeText = freeText;
    }

    /** @param staffId who wrote it; their name is with the clinics */
    record Message(UUID messageId, UUID staffId, Instant at, String text) {}

    /** Newest first; message ids are ordered by time. */
    List<Message> to(UUID athleteId, Optional<UUID> before, int size) {
        return session
                .createNativeQuery(
                        "select * from case_message where athlete_id = :athlete and message_id < :before"
                                + " order by message_id desc",
                        MessageRow.class)
                .setParameter("athlete", athleteId)
                .setParameter("before", before.orElse(AFTER_ALL))
                .setMaxResults(size)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    /** Oldest first. */
    List<Message> about(UUID caseId) {
        return session
                .createQuery("from MessageRow where caseId = :case order by messageId", MessageRow.class)
                .setParameter("case", caseId)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    private Message read(MessageRow row) {
        return new Message(row.messageId, row.staffId, row.writtenAt, freeText.open(row.sealed, row.messageId));
    }
}
