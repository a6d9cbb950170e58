package org.twinge.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.load.CheckPlannedSession.Checked;
import org.twinge.load.SessionsResource.SessionAnswer;
import org.twinge.load.model.CareFirst;
import org.twinge.load.model.CareFirst.Urgency;
import org.twinge.load.model.Distance;
import org.twinge.load.model.PlannedSession;
import org.twinge.load.model.SpikeBand;

@Path("/v1/athletes/{id}/planned-session")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class PlannedSessionResource {
    private static final List<String> NOT_CONSULTED =
            List.of("answers to what was asked after a report: next morning, review, weekly check-in");

    private final CheckPlannedSession checkPlannedSession;

    PlannedSessionResource(CheckPlannedSession checkPlannedSession) {
        this.checkPlannedSession = checkPlannedSession;
    }

    enum Answered {
        WITHIN_10_PERCENT,
        FARTHER,
        NO_REFERENCE,
        UNDER_18,
        CARE_FIRST,
        PLAN_FIRST;

        static Answered of(PlannedSession comparison) {
            if (comparison.longest().isEmpty()) {
                return NO_REFERENCE;
            }
            return comparison.band().isPresent() ? FARTHER : WITHIN_10_PERCENT;
        }
    }

    /**
     * @param care how urgent an open report or case is; null where none comes first, or only its questions are open
     * @param longest of the 30 days before and of the day itself; null where there is none
     * @param staysWithinMeters how far one may run without going more than 10 % beyond it
     * @param ratio planned over longest: a relation of distances, never a risk
     * @param band null where the plan stays within 10 %
     * @param provisional the first known run was less than 30 days before, so a longer session may be missing here
     * @param notConsulted what would override this answer and is not looked at here
     */
    record PlannedSessionAnswer(
            LocalDate day,
            double plannedMeters,
            Answered answer,
            @Nullable Urgency care,
            @Nullable SessionAnswer longest,
            @Nullable Double staysWithinMeters,
            @Nullable Double ratio,
            @Nullable SpikeBand band,
            boolean provisional,
            String explanation,
            String source,
            List<String> notConsulted) {
        static PlannedSessionAnswer of(double planned, Checked checked) {
            Optional<PlannedSession> comparison = checked.comparison();
            Optional<CareFirst> careFirst = checked.careFirst();
            Answered answered = careFirst
                    .map(_ -> Answered.CARE_FIRST)
                    .or(() -> checked.plan().map(_ -> Answered.PLAN_FIRST))
                    .orElseGet(() -> comparison.map(Answered::of).orElse(Answered.UNDER_18));
            return new PlannedSessionAnswer(
                    checked.day(),
                    planned,
                    answered,
                    careFirst.flatMap(CareFirst::urgency).orElse(null),
                    comparison
                            .flatMap(PlannedSession::longest)
                            .map(SessionAnswer::of)
                            .orElse(null),
                    comparison
                            .flatMap(PlannedSession::staysWithin)
                            .map(Distance::meters)
                            .orElse(null),
                    comparison.flatMap(PlannedSession::ratio).orElse(null),
                    comparison.flatMap(PlannedSession::band).orElse(null),
                    checked.provisional(),
                    careFirst
                            .map(Explanation::of)
                            .or(() -> checked.plan().map(plan -> PlanWords.first(plan, checked.day())))
                            .orElseGet(() -> comparison.map(Explanation::of).orElse(Explanation.ADULTS_ONLY)),
                    Explanation.SOURCE,
                    NOT_CONSULTED);
        }
    }

    @GET
    @Operation(
            summary =
                    "A planned distance against the longest session of the 30 days before; care comes first, then a plan")
    public PlannedSessionAnswer check(
            @RestPath UUID id, @RestQuery Optional<Question.Meters> distance, @RestQuery Optional<Question.Day> day) {
        double planned = distance.orElseThrow(() -> new BadRequestException("Say how far: ?distance=16000, in metres"))
                .value();
        return checkPlannedSession
                .check(id, Distance.ofMeters(planned), day.map(Question.Day::date))
                .map(checked -> PlannedSessionAnswer.of(planned, checked))
                .orElseThrow(Question::noSuchAthlete);
    }
}
