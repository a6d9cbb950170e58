package org.twinge.dashboard.training;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Return-to-run plans, which load-monitor keeps; every answer is the list of the athlete's plans, the newest first. */
@RegisterRestClient(configKey = "load-monitor")
@Path("/v1/athletes/{athlete}/plans")
interface Plans {

    @GET
    List<Plan> list(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("athlete") UUID athlete);

    @POST
    List<Plan> start(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("athlete") UUID athlete,
            Map<String, String> plan);

    /** @param act accept, finish, stop or clearance */
    @POST
    @Path("/{plan}/{act}")
    List<Plan> act(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("athlete") UUID athlete,
            @PathParam("plan") UUID plan,
            @PathParam("act") String act,
            Map<String, String> said);

    /**
     * @param number of the current step, from 1
     * @param notBefore the first day of the next session; null before the first one
     * @param offered the step that the athlete may go on to; null where none is
     */
    record Plan(
            UUID id,
            Name injuryName,
            Stage stage,
            int number,
            int wentWell,
            @Nullable LocalDate notBefore,
            @Nullable String offered,
            boolean mayFinish,
            List<Step> steps,
            List<Session> sessions) {
        boolean isOver() {
            return stage == Stage.FINISHED || stage == Stage.STOPPED;
        }
    }

    enum Stage {
        GOING_ON,
        WAITS_FOR_CLINICIAN,
        FINISHED,
        STOPPED
    }

    record Name(String en, String de) {}

    record Step(String id, Name name, int times, int daysBetween, int painAtMost, boolean settledByNextMorning) {}

    /** @param pain 0 to 10; null where it was not told */
    record Session(
            LocalDate day,
            String step,
            @Nullable Double distanceMeters,
            String verdict,
            Set<String> breaches,
            @Nullable Double pain) {}
}
