package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
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
import org.twinge.load.model.Adulthood;
import org.twinge.load.model.PlanAct;
import org.twinge.messaging.Ids;

/**
 * Starts a return-to-run plan: an athlete's own, or a clinician's for an athlete who consents. Where the catalogue wants a
 * clinician's clearance first, only the latter, and starting it is that clearance.
 */
@ApplicationScoped
@Transactional
@AsCaller
class StartPlan {
    private final Caller caller;
    private final AthleteLoads athletes;
    private final Protocols protocols;
    private final Plans plans;
    private final AthleteSettings settings;
    private final Clock clock;
    private final Reads reads;

    StartPlan(
            Caller caller,
            AthleteLoads athletes,
            Protocols protocols,
            Plans plans,
            AthleteSettings settings,
            Clock clock,
            Reads reads) {
        this.caller = caller;
        this.athletes = athletes;
        this.protocols = protocols;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param injury its id in the catalogue
     * @param ground of the clearance, where one is needed
     */
    public void start(UUID athlete, String injury, Optional<ClearanceGround> ground) {
        var person = athletes.visible(athlete).orElseThrow(Question::noSuchAthlete);
        reads.of(athlete, AthleteSeen.What.TRAINING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, person.zone());
        LocalDate birthDate = person.birthDate()
                .orElseThrow(() -> refused("Plans are for adults: the profile has to say the date of birth first"));
        if (Adulthood.isUnder18(birthDate, today)) {
            throw refused("Plans are for adults: under 18 the way back goes with a clinician");
        }
        var published = protocols
                .of(injury)
                .orElseThrow(() -> new NotFoundException(
                        "The catalogue has no return-to-running steps for this injury; a clinician alone decides"));
        boolean clearance = published.protocol().clearance();
        boolean clinician = caller.roles().contains(Roles.CLINICIAN) && athletes.isTreatedByCaller(athlete);
        if (caller.isStaff()
                && !clinician
                && caller.athleteId().filter(athlete::equals).isEmpty()) {
            throw new ForbiddenException("Of a clinic's staff only clinicians start plans");
        }
        if (clearance && !clinician) {
            throw new ForbiddenException("After this injury only a clinician of a clinic with the athlete's consent can"
                    + " start the way back to running");
        }
        if (clearance && ground.isEmpty()) {
            throw new BadRequestException(
                    "Say on what ground running is cleared: EXAMINED, IMAGING_SEEN or" + " TREATING_DOCTOR_AGREES");
        }
        UUID planId = Ids.v7();
        if (!plans.start(athlete, planId, published, now, caller.subject())) {
            throw refused("There is a plan already: stop it first, then start another one");
        }
        if (clearance) {
            plans.add(athlete, planId, new Plans.Act(new PlanAct.Cleared(now), ground, caller.subject()));
        }
        settings.markFrom(athlete, today);
    }

    private static ClientErrorException refused(String why) {
        return new ClientErrorException(why, Response.Status.CONFLICT);
    }
}
