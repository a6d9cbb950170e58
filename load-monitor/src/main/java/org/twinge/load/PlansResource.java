package org.twinge.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.load.ActOnPlan.Wish;

/** Every answer is the list of the athlete's plans as it is then, the newest first. */
@Path("/v1/athletes/{id}/plans")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class PlansResource {
    private final ListPlans listPlans;
    private final StartPlan startPlan;
    private final ActOnPlan actOnPlan;
    private final RecalculateLoads recalculateLoads;

    PlansResource(ListPlans listPlans, StartPlan startPlan, ActOnPlan actOnPlan, RecalculateLoads recalculateLoads) {
        this.listPlans = listPlans;
        this.startPlan = startPlan;
        this.actOnPlan = actOnPlan;
        this.recalculateLoads = recalculateLoads;
    }

    /**
     * @param injury its id in the catalogue
     * @param ground of a clinician's clearance, where the injury needs one
     */
    record NewPlan(@NotBlank String injury, @Nullable ClearanceGround ground) {}

    record Accepted(@NotBlank String step) {}

    record Clearance(@NotNull ClearanceGround ground) {}

    @GET
    @Operation(summary = "Return-to-run plans, the newest first, with what to do next")
    public List<PlanAnswer> list(@RestPath UUID id) {
        return listPlans.list(id).orElseThrow(Question::noSuchAthlete).stream()
                .map(PlanAnswer::of)
                .toList();
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Starts a plan; after bone stress or surgery a clinician does, who says on what ground")
    public List<PlanAnswer> start(@RestPath UUID id, @Valid @NotNull NewPlan plan) {
        startPlan.start(id, plan.injury(), Optional.ofNullable(plan.ground()));
        return followed(id);
    }

    @POST
    @Path("{plan}/accept")
    @Operation(summary = "The athlete goes on to the step that is offered")
    public List<PlanAnswer> accept(@RestPath UUID id, @RestPath UUID plan, @Valid @NotNull Accepted accepted) {
        return act(id, plan, new Wish.Accept(accepted.step()));
    }

    @POST
    @Path("{plan}/finish")
    @Operation(summary = "The athlete is done with the last step")
    public List<PlanAnswer> finish(@RestPath UUID id, @RestPath UUID plan) {
        return act(id, plan, new Wish.Finish());
    }

    @POST
    @Path("{plan}/stop")
    @Operation(summary = "Ends a plan before its last step; it stays in the history")
    public List<PlanAnswer> stop(@RestPath UUID id, @RestPath UUID plan) {
        return act(id, plan, new Wish.Stop());
    }

    @POST
    @Path("{plan}/clearance")
    @Operation(summary = "A clinician agrees that running may go on after pain that stopped it")
    public List<PlanAnswer> clear(@RestPath UUID id, @RestPath UUID plan, @Valid @NotNull Clearance clearance) {
        return act(id, plan, new Wish.Clear(clearance.ground()));
    }

    private List<PlanAnswer> act(UUID athlete, UUID plan, Wish wish) {
        actOnPlan.act(athlete, plan, wish);
        return followed(athlete);
    }

    private List<PlanAnswer> followed(UUID athlete) {
        recalculateLoads.recalculate();
        return list(athlete);
    }
}
