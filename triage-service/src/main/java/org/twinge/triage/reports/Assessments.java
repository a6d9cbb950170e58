package org.twinge.triage.reports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reads show what the caller may see: row-level security narrows every query here. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<AssessmentRow, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** Of each report the newest version only, and none that was withdrawn. */
    private static final String CURRENT = """
            from assessment
            join report on report.athlete_id = assessment.athlete_id and report.report_id = assessment.report_id
            where not exists (
              select from report later
              where later.athlete_id = report.athlete_id
              and later.amends = coalesce(report.amends, report.report_id) and later.revision > report.revision)
            and not exists (
              select from report_withdrawal withdrawn
              where withdrawn.athlete_id = report.athlete_id
              and withdrawn.report_id = coalesce(report.amends, report.report_id))
            """;

    /** Newest reports first; report ids are ordered by time. */
    List<AssessmentRow> page(Optional<UUID> athleteId, Optional<UUID> before, int size) {
        String ofAthlete = athleteId.isPresent() ? "and report.athlete_id = :athlete " : "";
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select assessment.* " + CURRENT + ofAthlete
                                + "and report.report_id < :before order by report.report_id desc limit :size",
                        AssessmentRow.class)
                .setParameter("before", before.orElse(AFTER_ALL))
                .setParameter("size", size);
        athleteId.ifPresent(id -> query.setParameter("athlete", id));
        return query.getResultList();
    }

    /**
     * What was said in a report.
     *
     * @param versionId the id of its newest version; pages are ordered by it
     */
    record Stored(UUID versionId, UUID firstId, UUID athleteId, String answers) {}

    /** Newest reports first. */
    List<Stored> answers(Optional<UUID> before, int size) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select report.report_id, coalesce(report.amends, report.report_id), report.athlete_id, report.answers "
                                + CURRENT
                                + "and report.report_id < :before order by report.report_id desc limit :size",
                        Object[].class)
                .setParameter("before", before.orElse(AFTER_ALL))
                .setParameter("size", size)
                .getResultList()
                .stream()
                .map(row -> new Stored((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3]))
                .toList();
    }

    /** The newest version of the report known by this id. */
    Optional<AssessmentRow> current(UUID firstId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select assessment.* " + CURRENT + "and coalesce(report.amends, report.report_id) = :id",
                        AssessmentRow.class)
                .setParameter("id", firstId)
                .uniqueResultOptional();
    }
}
