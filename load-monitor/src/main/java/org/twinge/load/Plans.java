package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.PlanAct;
import org.twinge.load.model.PlanEvent;
import org.twinge.load.model.PlanSession;
import org.twinge.load.model.PlanState;
import org.twinge.load.model.Protocol;
import org.twinge.load.model.ReturnToRunPlan;
import org.twinge.messaging.Database;

/** The tables of return-to-run plans and of what was done about them. Where somebody is follows from what is read here. */
@ApplicationScoped
class Plans {
    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /**
     * A plan as it was started.
     *
     * @param catalogVersion the catalogue's, whose protocol it is
     * @param endedAt null while it is followed
     */
    record Plan(
            UUID athleteId,
            UUID planId,
            String injury,
            Protocol.Name name,
            long catalogVersion,
            ReturnToRunPlan plan,
            @Nullable Instant endedAt) {}

    /**
     * What was done, and by whom.
     *
     * @param ground of a clearance
     */
    record Act(PlanAct act, Optional<ClearanceGround> ground, String by) {}

    /** A plan, what was done about it, and where that and the running since have led. */
    record Followed(Plan plan, List<Act> acts, PlanState state) {}

    private record About(UUID planId, Object what) {}

    /** Whether it was started: not where the athlete follows another one. */
    boolean start(UUID athlete, UUID planId, Protocols.Published protocol, Instant at, String by) {
        return database.write(
                        """
                insert into plan (athlete_id, plan_id, injury, name_en, name_de, catalog_version, clearance, protocol,
                  started_at, started_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (athlete_id) where ended_at is null do nothing
                """,
                        athlete,
                        planId,
                        protocol.injury(),
                        protocol.name().en(),
                        protocol.name().de(),
                        protocol.version(),
                        protocol.protocol().clearance(),
                        protocol.text(),
                        at,
                        by)
                > 0;
    }

    void add(UUID athlete, UUID planId, Act act) {
        database.write(
                """
                insert into plan_act (athlete_id, plan_id, acted_at, kind, step, ground, acted_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                athlete,
                planId,
                act.act().at(),
                switch (act.act()) {
                    case PlanAct.Accepted _ -> "ACCEPTED";
                    case PlanAct.Cleared _ -> "CLEARED";
                    case PlanAct.Finished _ -> "FINISHED";
                    case PlanAct.Stopped _ -> "STOPPED";
                },
                act.act() instanceof PlanAct.Accepted accepted ? accepted.step() : null,
                act.ground().map(Enum::name).orElse(null),
                act.by());
    }

    void end(UUID athlete, UUID planId, Instant at) {
        database.write("update plan set ended_at = ? where athlete_id = ? and plan_id = ?", at, athlete, planId);
    }

    /** All of an athlete's, the newest first. */
    List<Followed> of(UUID athlete) {
        return followed(database.read(
                "select * from plan where athlete_id = ? order by started_at desc", Plans::plan, athlete));
    }

    /** Those that athletes follow now, at most one each. */
    List<Followed> followedBy(Collection<UUID> athletes) {
        return followed(database.read(
                "select * from plan where athlete_id = any (?) and ended_at is null", Plans::plan, (Object)
                        athletes.toArray(UUID[]::new)));
    }

    /** Those that were followed on a day or later, by athletes each with a day of their own. */
    List<Followed> followedSince(Map<UUID, LocalDate> days) {
        return followed(database.read(
                """
                select plan.* from plan join unnest(?, ?) as since (athlete_id, day) on plan.athlete_id = since.athlete_id
                where ended_at is null or ended_at >= since.day - 1
                """,
                Plans::plan,
                column(days.entrySet(), Map.Entry::getKey, UUID[]::new),
                column(days.entrySet(), Map.Entry::getValue, LocalDate[]::new)));
    }

    /** As far as the caller sees what was run. */
    private List<Followed> followed(List<Plan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        UUID[] ids = column(plans, Plan::planId, UUID[]::new);
        Map<UUID, List<Act>> acts = new HashMap<>();
        database.read(
                        "select * from plan_act where plan_id = any (?) order by acted_at",
                        row -> new About(Database.uuid(row, "plan_id"), act(row)),
                        (Object) ids)
                .forEach(about -> acts.computeIfAbsent(about.planId(), _ -> new ArrayList<>())
                        .add((Act) about.what()));
        Map<UUID, List<PlanEvent>> happened = happened(ids);
        return plans.stream()
                .map(plan -> {
                    List<Act> ofPlan = acts.getOrDefault(plan.planId(), List.of());
                    List<PlanEvent> events = new ArrayList<>(happened.getOrDefault(plan.planId(), List.of()));
                    ofPlan.forEach(act -> events.add(act.act()));
                    return new Followed(plan, ofPlan, plan.plan().state(events));
                })
                .toList();
    }

    private Map<UUID, List<PlanEvent>> happened(UUID[] plans) {
        List<About> all = new ArrayList<>(database.read(
                """
                select plan_id, session.*, (
                  select case when count(moving_seconds) = count(*) then sum(moving_seconds) end from run
                  where run.athlete_id = session.athlete_id and run_id = any (session.runs)) as moving_seconds
                from plan join session on session.athlete_id = plan.athlete_id
                where plan_id = any (?) and session.started_at >= plan.started_at
                  and (plan.ended_at is null or session.started_at <= plan.ended_at)
                """,
                row -> new About(
                        Database.uuid(row, "plan_id"),
                        new PlanSession(Sessions.session(row, ""), Database.number(row, "moving_seconds"))),
                (Object) plans));
        all.addAll(database.read(
                """
                select plan_id, reported_at, pain, limping, settled
                from plan join symptom_report on symptom_report.athlete_id = plan.athlete_id
                where plan_id = any (?) and reported_at >= plan.started_at and (ended_at is null or reported_at <= ended_at)
                """, row -> new About(Database.uuid(row, "plan_id"), Concerns.painAnswer(row)), (Object) plans));
        return all.stream().collect(groupingBy(About::planId, mapping(about -> (PlanEvent) about.what(), toList())));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                Database.uuid(row, "athlete_id"),
                Database.uuid(row, "plan_id"),
                row.getString("injury"),
                new Protocol.Name(row.getString("name_en"), row.getString("name_de")),
                row.getLong("catalog_version"),
                new ReturnToRunPlan(
                        StoredProtocol.read(row.getString("protocol")), Database.instant(row, "started_at")),
                row.getObject("ended_at") == null ? null : Database.instant(row, "ended_at"));
    }

    private static Act act(ResultSet row) throws SQLException {
        Instant at = Database.instant(row, "acted_at");
        return new Act(
                switch (row.getString("kind")) {
                    case "ACCEPTED" -> new PlanAct.Accepted(at, row.getString("step"));
                    case "CLEARED" -> new PlanAct.Cleared(at);
                    case "FINISHED" -> new PlanAct.Finished(at);
                    case "STOPPED" -> new PlanAct.Stopped(at);
                    default -> throw new IllegalStateException("unknown act of a plan");
                },
                Optional.ofNullable(row.getString("ground")).map(ClearanceGround::valueOf),
                row.getString("acted_by"));
    }
}
