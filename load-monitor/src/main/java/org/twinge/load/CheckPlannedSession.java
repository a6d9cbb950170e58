package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.model.Adulthood;
import org.twinge.load.model.CareFirst;
import org.twinge.load.model.Distance;
import org.twinge.load.model.PlanState;
import org.twinge.load.model.PlannedSession;
import org.twinge.load.model.SpikeRule;

/**
 * Holds a distance that an athlete wants to run against the longest session of the 30 days before, unless an open report of
 * symptoms or a case says that care comes first, or a return-to-running plan says what may be run.
 */
@ApplicationScoped
@Transactional
@AsCaller
class CheckPlannedSession {
    private final AthleteLoads athletes;
    private final Sessions sessions;
    private final Concerns concerns;
    private final Plans plans;
    private final Clock clock;
    private final Reads reads;

    CheckPlannedSession(
            AthleteLoads athletes, Sessions sessions, Concerns concerns, Plans plans, Clock clock, Reads reads) {
        this.athletes = athletes;
        this.sessions = sessions;
        this.concerns = concerns;
        this.plans = plans;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param day the athlete's own, today where none was asked for
     * @param careFirst why distances are not compared at all
     * @param plan that the athlete follows: then it says what may be run, and distances are not compared
     * @param comparison empty where care or a plan comes first, and for somebody under 18: the study counted adults only
     * @param provisional the first known run was less than 30 days before
     */
    record Checked(
            LocalDate day,
            Optional<CareFirst> careFirst,
            Optional<PlanState> plan,
            Optional<PlannedSession> comparison,
            boolean provisional) {
        static Checked without(LocalDate day, Optional<CareFirst> careFirst, Optional<PlanState> plan) {
            return new Checked(day, careFirst, plan, Optional.empty(), false);
        }
    }

    /** Empty where the caller sees no such athlete. */
    public Optional<Checked> check(UUID athlete, Distance planned, Optional<LocalDate> asked) {
        return athletes.visible(athlete).map(person -> {
            reads.of(athlete, AthleteSeen.What.TRAINING);
            LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
            LocalDate day = asked.orElse(today);
            Optional<CareFirst> careFirst = concerns.of(athlete);
            if (careFirst.isPresent()) {
                return Checked.without(day, careFirst, Optional.empty());
            }
            if (person.birthDate()
                    .filter(birth -> Adulthood.isUnder18(birth, today))
                    .isPresent()) {
                return Checked.without(day, careFirst, Optional.empty());
            }
            Optional<PlanState> plan = plans.followedBy(List.of(athlete)).stream()
                    .map(Plans.Followed::state)
                    .findFirst();
            if (plan.isPresent()) {
                return Checked.without(day, careFirst, plan);
            }
            LocalDate earliest = day.minusDays(SpikeRule.WINDOW_DAYS);
            var recent = sessions.on(List.of(new Days(athlete, earliest, day))).getOrDefault(athlete, List.of());
            boolean provisional = Optional.ofNullable(
                            sessions.firstDays(List.of(athlete)).get(athlete))
                    .map(first -> first.isAfter(earliest))
                    .orElse(true);
            return new Checked(
                    day, careFirst, plan, Optional.of(PlannedSession.check(planned, day, recent)), provisional);
        });
    }
}
