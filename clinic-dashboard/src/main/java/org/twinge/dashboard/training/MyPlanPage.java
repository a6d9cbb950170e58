package org.twinge.dashboard.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.triage.Visitor;

/** An athlete's way back to running: what comes next, what went well, and the decisions that are theirs. */
@Path("/plan")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class MyPlanPage {
    private static final Logger LOG = Logger.getLogger(MyPlanPage.class);

    private final Plans plans;
    private final Visitor visitor;

    MyPlanPage(@RestClient Plans plans, Visitor visitor) {
        this.plans = plans;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "training")
    static class Templates {
        static native TemplateInstance plan(View view);
    }

    /**
     * @param now the plan that is followed
     * @param before plans that are over, the newest first
     */
    record View(Optional<PlanView> now, List<PlanView> before, boolean away, Optional<PlanTrouble> trouble) {}

    @GET
    public RestResponse<String> show(@RestQuery Optional<String> trouble) {
        var words = visitor.words(PlanWords.class);
        Optional<PlanTrouble> known = PlanTrouble.named(trouble);
        Optional<UUID> athlete = visitor.athleteId();
        try {
            List<PlanView> all = athlete.map(id -> plans.list(visitor.authorization(), id)).orElse(List.of()).stream()
                    .map(plan -> PlanView.of(plan, visitor.locale(), words))
                    .toList();
            return RestResponse.ok(visitor.render(Templates.plan(new View(
                    all.stream().filter(plan -> !plan.over()).findFirst(),
                    all.stream().filter(PlanView::over).toList(),
                    false,
                    known))));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            visitor.render(Templates.plan(new View(Optional.empty(), List.of(), true, known))))
                    .build();
        }
    }

    /** @param injury its id in the catalogue */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> start(@RestForm @Nullable String injury) {
        return decided(athlete ->
                plans.start(visitor.authorization(), athlete, Map.of("injury", injury == null ? "" : injury)));
    }

    /** @param step the one to go on to, with accept */
    @POST
    @Path("/{plan}/{act: accept|finish|stop}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(@RestPath UUID plan, @RestPath String act, @RestForm @Nullable String step) {
        return decided(athlete ->
                plans.act(visitor.authorization(), athlete, plan, act, step == null ? Map.of() : Map.of("step", step)));
    }

    private interface Decision {
        List<Plans.Plan> of(UUID athlete);
    }

    private RestResponse<String> decided(Decision decision) {
        Optional<UUID> athlete = visitor.athleteId();
        if (athlete.isEmpty()) {
            return RestResponse.seeOther(URI.create("/plan"));
        }
        try {
            var _ = decision.of(athlete.get());
            return RestResponse.seeOther(URI.create("/plan"));
        } catch (WebApplicationException e) {
            return RestResponse.seeOther(URI.create("/plan?trouble=" + PlanTrouble.of(e)));
        } catch (ProcessingException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.seeOther(URI.create("/plan?trouble=" + PlanTrouble.AWAY));
        }
    }
}
