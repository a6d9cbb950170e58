package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** Who said what when about one report: a line for each version, and one if it was withdrawn. */
@ApplicationScoped
public class ReportHistory {
    private final Session session;
    private final Reads reads;

    ReportHistory(Session session, Reads reads) {
        this.session = session;
        this.reads = reads;
    }

    /** @param level what the version was judged; empty on the line of a withdrawal */
    public record Line(Instant at, String by, String what, int revision, String level) {}

    /** Oldest first; empty for a report the caller may not see. */
    @Transactional
    @AsCaller
    public List<Line> of(UUID reportId) {
        session.createNativeQuery("select athlete_id from report where report_id = :id", UUID.class)
                .setParameter("id", reportId)
                .uniqueResultOptional()
                .ifPresent(athlete -> reads.of(athlete, AthleteSeen.What.REPORT));
        List<Object[]> rows = session.createNativeQuery("""
                        select report.received_at, report.submitted_by, 'judged', report.revision, assessment.level
                        from report join assessment on assessment.athlete_id = report.athlete_id
                                                   and assessment.report_id = report.report_id
                        where (report.report_id = :id and report.amends is null) or report.amends = :id
                        union all
                        select withdrawn_at, withdrawn_by, 'withdrawn', 0, '' from report_withdrawal where report_id = :id
                        order by 1
                        """, Object[].class)
                .setParameter("id", reportId)
                .getResultList();
        var lines = new ArrayList<Line>();
        for (Object[] row : rows) {
            lines.add(new Line((Instant) row[0], (String) row[1], (String) row[2], (int) row[3], (String) row[4]));
        }
        return lines;
    }
}
