package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.messaging.Database;
import org.twinge.triage.followup.model.PromptKind;
import org.twinge.triage.followup.model.Week;

/**
 * Opens the week's check-in, zone by zone as Sunday evening comes, for everybody who reported something or had a
 * troubled week in the six weeks before. Whoever has been well for longer is left in peace; whoever reports after that
 * evening is asked the Sunday after.
 */
@ApplicationScoped
class OpenCheckIns {
    private static final Duration LATELY = Duration.ofDays(42);
    private static final int BATCH = 500;

    private final Database database;

    OpenCheckIns(Database database) {
        this.database = database;
    }

    /** Opens what is due, and says whether there may be more. The id is derived: of two instances one opens it. */
    @Transactional
    @AsWorker
    public boolean open(Instant now) {
        return database
                .read(
                        "select distinct coalesce(zone, 'UTC') as zone from access_athlete where not erased",
                        row -> ZoneId.of(row.getString("zone")))
                .stream()
                .map(zone -> open(zone, now))
                .reduce(false, Boolean::logicalOr);
    }

    private boolean open(ZoneId zone, Instant now) {
        Instant due = lastDue(zone, now);
        Instant until = PromptKind.WEEKLY.openUntil(due);
        if (!until.isAfter(now) || isDone(zone, due)) {
            return false;
        }
        List<UUID> troubled = troubled(zone, due, Week.of(due, zone));
        database.writeAll(
                """
                insert into prompt (athlete_id, prompt_id, kind, due_at, open_until) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                troubled.stream()
                        .map(athlete -> new Object[] {
                            athlete,
                            FollowUps.promptId(athlete, PromptKind.WEEKLY, "", due),
                            PromptKind.WEEKLY.name(),
                            due,
                            until
                        })
                        .toList());
        if (troubled.size() < BATCH) {
            database.write(
                    "insert into check_in_round (zone, due_at) values (?, ?) on conflict do nothing",
                    zone.getId(),
                    due);
        }
        return troubled.size() == BATCH;
    }

    private boolean isDone(ZoneId zone, Instant due) {
        return database.readOne(
                        "select from check_in_round where zone = ? and due_at = ?", row -> true, zone.getId(), due)
                .isPresent();
    }

    /** The newest Sunday evening that has come. */
    private static Instant lastDue(ZoneId zone, Instant now) {
        Instant next = PromptKind.WEEKLY.dueAfter(now, zone);
        return next.isAfter(now)
                ? PromptKind.WEEKLY.dueAfter(Week.of(now, zone).before().begins(zone), zone)
                : next;
    }

    private List<UUID> troubled(ZoneId zone, Instant due, Week week) {
        Instant since = due.minus(LATELY);
        return database.read(
                """
                select athlete_id from access_athlete athlete
                where not erased and coalesce(zone, 'UTC') = ?
                and (exists (
                    select from report where report.athlete_id = athlete.athlete_id and report.received_at >= ? and report.received_at < ?
                    and not exists (
                      select from report_withdrawal withdrawn where withdrawn.athlete_id = report.athlete_id
                      and withdrawn.report_id = coalesce(report.amends, report.report_id)))
                  or exists (
                    select from check_in where check_in.athlete_id = athlete.athlete_id
                    and check_in.answered_at >= ? and check_in.answered_at < ? and severity > 0))
                and not exists (
                  select from check_in done where done.athlete_id = athlete.athlete_id and done.week = ?)
                and not exists (
                  select from prompt opened where opened.athlete_id = athlete.athlete_id
                  and opened.kind = 'WEEKLY' and opened.due_at = ?)
                order by athlete_id limit ?
                """,
                row -> Database.uuid(row, "athlete_id"),
                zone.getId(),
                since,
                due,
                since,
                due,
                week.monday(),
                due,
                BATCH);
    }
}
