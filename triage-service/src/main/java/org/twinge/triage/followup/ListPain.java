package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Database;
import org.twinge.triage.model.Level;

/** Everything that an athlete said of pain, wherever it was asked: in reports, to questions afterwards, after runs. */
@ApplicationScoped
class ListPain {
    /** What counts by now: of each report the newest version unless it was taken back, of each run the newest answer. */
    private static final String SAID = """
            select 'REPORT' as source, coalesce(report.amends, report.report_id) as id, report.reported_at as at,
              (report.answers::jsonb ->> 'pain')::double precision as pain, report.answers::jsonb ->> 'gait' as gait,
              report.region, assessment.level
            from report join assessment using (athlete_id, report_id)
            where report.athlete_id = ? and report.reported_at >= ? and report.reported_at < ?
            and not exists (
              select from report newer where newer.athlete_id = report.athlete_id
              and newer.amends = coalesce(report.amends, report.report_id) and newer.revision > report.revision)
            and not exists (
              select from report_withdrawal withdrawn where withdrawn.athlete_id = report.athlete_id
              and withdrawn.report_id = coalesce(report.amends, report.report_id))
            union all
            select 'QUESTION', prompt_id, answer.answered_at, (answer.document::jsonb ->> 'pain')::double precision,
              answer.document::jsonb ->> 'gait', nullif(prompt.region, ''), answer.document::jsonb ->> 'level'
            from prompt_answer answer join prompt using (athlete_id, prompt_id)
            where athlete_id = ? and prompt.kind <> 'WEEKLY' and answer.answered_at >= ? and answer.answered_at < ?
            union all
            select 'RUN', run_id, at, pain, gait, null, level
            from (
              select *, case when athlete_id in (select own_athletes()) then run_ended_at else answered_at end as at
              from run_answer said
              where athlete_id = ? and not exists (
                select from run_answer newer where newer.athlete_id = said.athlete_id
                and newer.run_id = said.run_id and newer.revision > said.revision)) said
            where at >= ? and at < ?
            order by at desc, id
            limit ?
            """;

    private final Database database;
    private final Reads reads;

    ListPain(Database database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    enum Source {
        REPORT,
        QUESTION,
        RUN
    }

    /**
     * One thing that was said.
     *
     * @param id of the report, the question, or the run
     * @param at when it was so; for staff, of a run the moment of the answer, as a source may show the run to its owner only
     * @param pain from 0 to 10; null where a report does not say
     * @param gait an option of the finding gait; null where it was not said
     * @param region where; null where it was not said
     * @param level null where no rule fired on an answer
     */
    record Pain(
            Source source,
            UUID id,
            Instant at,
            @Nullable Double pain,
            @Nullable String gait,
            @Nullable String region,
            @Nullable Level level) {}

    /** Newest first; nothing of whom the caller may not see. */
    @Transactional
    @AsCaller
    public List<Pain> list(UUID athleteId, Instant from, Instant to, int limit) {
        reads.of(athleteId, AthleteSeen.What.REPORT);
        return database.read(
                SAID, ListPain::pain, athleteId, from, to, athleteId, from, to, athleteId, from, to, limit);
    }

    private static Pain pain(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Pain(
                Source.valueOf(row.getString("source")),
                Database.uuid(row, "id"),
                Database.instant(row, "at"),
                row.getObject("pain", Double.class),
                row.getString("gait"),
                row.getString("region"),
                level == null ? null : Level.valueOf(level));
    }
}
