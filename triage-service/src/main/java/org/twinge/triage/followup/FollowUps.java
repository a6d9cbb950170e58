package org.twinge.triage.followup;

import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;
import org.twinge.triage.followup.model.PromptKind;
import org.twinge.triage.followup.model.Week;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.PainColour;
import org.twinge.triage.model.Truth;

/** What a report leaves to be asked, and what earlier weeks add to a report. In the caller's transaction. */
@ApplicationScoped
public class FollowUps {
    static final String SAME_PLACE = "same-place-three-weeks";

    /** By a check-in or a report that stands; for a week's Monday, and the moments at which it begins and ends. */
    private static final String NAMED_IN_WEEK = """
            (exists (select from check_in_region where athlete_id = ? and week = ? and region = ?)
             or exists (
               select from report where athlete_id = ? and region = ? and reported_at >= ? and reported_at < ?
               and not exists (
                 select from report_withdrawal withdrawn where withdrawn.athlete_id = report.athlete_id
                 and withdrawn.report_id = coalesce(report.amends, report.report_id))))""";

    private final Database database;

    FollowUps(Database database) {
        this.database = database;
    }

    /**
     * Plans what is to be asked after a report: the morning after where pain was yellow, and a review. A second report
     * about the same region asks no second time; it is then the one that is followed.
     */
    public void plan(
            UUID athleteId,
            UUID reportId,
            Optional<String> region,
            Optional<PainColour> pain,
            Instant receivedAt,
            ZoneId zone) {
        String where = region.orElse("");
        List<Planned> planned = Stream.of(PromptKind.NEXT_MORNING, PromptKind.REVIEW)
                .filter(kind -> kind == PromptKind.REVIEW || pain.equals(Optional.of(PainColour.YELLOW)))
                .map(kind -> Planned.of(athleteId, kind, where, kind.dueAfter(receivedAt, zone)))
                .toList();
        database.write(
                """
                insert into prompt as known (athlete_id, prompt_id, kind, region, report_id, due_at, open_until)
                select ?, prompt_id, kind, ?, ?, due_at, open_until
                from unnest(?, ?, ?, ?) as planned (prompt_id, kind, due_at, open_until) order by prompt_id
                on conflict (athlete_id, prompt_id) do update set report_id = excluded.report_id
                where known.sent_at is null
                """,
                athleteId,
                where,
                reportId,
                column(planned, Planned::promptId, UUID[]::new),
                column(planned, one -> one.kind().name(), String[]::new),
                column(planned, Planned::dueAt, Instant[]::new),
                column(planned, one -> one.kind().openUntil(one.dueAt()), Instant[]::new));
    }

    private record Planned(UUID promptId, PromptKind kind, Instant dueAt) {
        static Planned of(UUID athleteId, PromptKind kind, String region, Instant dueAt) {
            return new Planned(FollowUps.promptId(athleteId, kind, region, dueAt), kind, dueAt);
        }
    }

    /** Forgets what was not asked yet: the report was changed or taken back. */
    public void forget(UUID athleteId, UUID reportId) {
        database.write(
                "delete from prompt where athlete_id = ? and report_id = ? and sent_at is null", athleteId, reportId);
    }

    /**
     * With what the weeks before say about the place of the report. Three weeks running are a fact that outranks a no;
     * without them the answer stays as it was given.
     */
    public Answers withPersistence(Answers answers, UUID athleteId, Instant now, ZoneId zone) {
        Optional<String> region = answers.chosen(Answers.REGION);
        return region.isPresent() && troubledInBothWeeksBefore(athleteId, region.get(), Week.of(now, zone), zone)
                ? answers.with(SAME_PLACE, new Answer.Said(Truth.YES))
                : answers;
    }

    /** Whether check-ins or reports named the region in each of the two weeks before this one. */
    boolean troubledInBothWeeksBefore(UUID athleteId, String region, Week week, ZoneId zone) {
        Week last = week.before();
        Week first = last.before();
        return database.readOne(
                        "select " + NAMED_IN_WEEK + " and " + NAMED_IN_WEEK,
                        row -> row.getBoolean(1),
                        athleteId,
                        last.monday(),
                        region,
                        athleteId,
                        region,
                        last.begins(zone),
                        week.begins(zone),
                        athleteId,
                        first.monday(),
                        region,
                        athleteId,
                        region,
                        first.begins(zone),
                        last.begins(zone))
                .orElseThrow();
    }

    static UUID promptId(UUID athleteId, PromptKind kind, String region, Instant due) {
        return Ids.v5("prompt", athleteId, kind, region, due);
    }
}
