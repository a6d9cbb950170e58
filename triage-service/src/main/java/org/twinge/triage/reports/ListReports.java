package org.twinge.triage.reports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** The reports the caller may see, newest first, each as it was answered. */
@ApplicationScoped
public class ListReports {
    private final Assessments assessments;
    private final Reads reads;

    ListReports(Assessments assessments, Reads reads) {
        this.assessments = assessments;
        this.reads = reads;
    }

    /** @param next the id after which the next page begins; empty on the last page */
    public record Listing(List<Listed> reports, Optional<UUID> next) {}

    /** A stored answer, passed on unread. */
    public record Listed(@JsonValue @JsonRawValue String document) {}

    @Transactional
    @AsCaller
    public Listing list(Optional<UUID> athleteId, Optional<UUID> before, int size) {
        var rows = assessments.page(athleteId, before, size + 1);
        var shown = rows.stream().limit(size).toList();
        reads.of(shown.stream().map(row -> row.athleteId).toList(), AthleteSeen.What.REPORT);
        return new Listing(
                shown.stream().map(row -> new Listed(row.document)).toList(),
                rows.size() > size ? Optional.of(shown.getLast().reportId) : Optional.empty());
    }
}
