package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.Plans.Followed;
import org.twinge.load.model.PlanAct;
import org.twinge.load.model.PlanState;

/** Records what somebody does about a plan that is followed: go on to the offered step, finish, stop, clear. */
@ApplicationScoped
@Transactional
@AsCaller
class ActOnPlan {
    private final Caller caller;
    private final AthleteLoads athletes;
    private final Plans plans;
    private final AthleteSettings settings;
    private final Clock clock;
    private final Reads reads;

    ActOnPlan(Caller caller, AthleteLoads athletes, Plans plans, AthleteSettings settings, Clock clock, Reads reads) {
        this.caller = caller;
        this.athletes = athletes;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
        this.reads = reads;
    }

    /** What is wanted. */
    sealed interface Wish {
        record Accept(String step) implements Wish {}

        record Finish() implements Wish {}

        record Stop() implements Wish {}

        record Clear(ClearanceGround ground) implements Wish {}
    }

    public void act(UUID athlete, UUID planId, Wish wish) {
        var person = athletes.visible(athlete).orElseThrow(Question::noSuchAthlete);
        reads.of(athlete, AthleteSeen.What.TRAINING);
        Followed followed = plans.of(athlete).stream()
                .filter(one -> one.plan().planId().equals(planId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This athlete has no such plan"));
        if (followed.plan().endedAt() != null) {
            throw refused("This plan is over; start another one to go on");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PlanAct act = act(athlete, wish, followed.state(), now);
        Optional<ClearanceGround> ground =
                wish instanceof Wish.Clear(var given) ? Optional.of(given) : Optional.empty();
        plans.add(athlete, planId, new Plans.Act(act, ground, caller.subject()));
        if (act instanceof PlanAct.Finished || act instanceof PlanAct.Stopped) {
            plans.end(athlete, planId, now);
        }
        settings.markFrom(athlete, LocalDate.ofInstant(now, person.zone()));
    }

    private PlanAct act(UUID athlete, Wish wish, PlanState state, Instant now) {
        boolean own = caller.athleteId().filter(athlete::equals).isPresent();
        boolean clinician = caller.roles().contains(Roles.CLINICIAN) && athletes.isTreatedByCaller(athlete);
        return switch (wish) {
            case Wish.Accept(String step) -> {
                if (!own) {
                    throw new ForbiddenException("Only the athletes themselves go on to the next step");
                }
                if (state.offered().filter(offered -> offered.id().equals(step)).isEmpty()) {
                    throw refused(state.offered()
                            .map(offered -> "The step that is offered is " + offered.id())
                            .orElseGet(() -> whyNoStep(state)));
                }
                yield new PlanAct.Accepted(now, step);
            }
            case Wish.Finish _ -> {
                if (!own) {
                    throw new ForbiddenException("Only the athletes themselves finish their plan");
                }
                if (!state.gateIsMet() || !state.protocol().isLast(state.at())) {
                    throw refused(
                            state.protocol().isLast(state.at())
                                    ? whyNoStep(state)
                                    : "There are steps left; to end the plan before, stop it");
                }
                yield new PlanAct.Finished(now);
            }
            case Wish.Stop _ -> {
                if (!own && !clinician) {
                    throw new ForbiddenException("Only the athlete or a clinician stops a plan");
                }
                yield new PlanAct.Stopped(now);
            }
            case Wish.Clear _ -> {
                if (!clinician) {
                    throw new ForbiddenException(
                            "Only a clinician of a clinic with the athlete's consent clears running");
                }
                yield new PlanAct.Cleared(now);
            }
        };
    }

    private static String whyNoStep(PlanState state) {
        return state.stage() == PlanState.Stage.WAITS_FOR_CLINICIAN
                ? "After more pain than this step allows a clinician has to agree before the next run"
                : "The step has gone well %d of %d times; a session counts once it is answered that pain and gait were within the step, the next morning included where it asks"
                        .formatted(state.wentWell(), state.step().times());
    }

    private static ClientErrorException refused(String why) {
        return new ClientErrorException(why, Response.Status.CONFLICT);
    }
}
