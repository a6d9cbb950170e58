package org.twinge.triage.reports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads show what the caller may see: row-level security narrows every query here. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<AssessmentRow, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** Newest reports first; report ids are ordered by time. */
    List<AssessmentRow> page(Optional<UUID> athleteId, Optional<UUID> before, int size) {
        UUID end = before.orElse(AFTER_ALL);
        var found = athleteId.isPresent()
                ? find("athleteId = ?1 and reportId < ?2 order by reportId desc", athleteId.get(), end)
                : find("reportId < ?1 order by reportId desc", end);
        return found.page(0, size).list();
    }
}
