package org.twinge.dashboard.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.athletes.ShowAthlete;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.triage.Visitor;

/**
 * An athlete's training and way back to running as staff may see it: under a consent, and only what the runs' sources
 * allow. Clinicians start plans, and clear running where that takes a clinician.
 */
@Path("/athletes")
@RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class AthletePage {
    private static final Logger LOG = Logger.getLogger(AthletePage.class);

    private final ShowAthlete showAthlete;
    private final LoadMonitor loadMonitor;
    private final Plans plans;
    private final TrainingReading reading;
    private final HappeningsReading happeningsReading;
    private final Visitor visitor;
    private final SecurityIdentity identity;
    private final TrainingWords words;
    private final PlanWords planWords;
    private final Clock clock;

    AthletePage(
            ShowAthlete showAthlete,
            @RestClient LoadMonitor loadMonitor,
            @RestClient Plans plans,
            TrainingReading reading,
            HappeningsReading happeningsReading,
            Visitor visitor,
            SecurityIdentity identity,
            TrainingWords words,
            PlanWords planWords,
            Clock clock) {
        this.showAthlete = showAthlete;
        this.loadMonitor = loadMonitor;
        this.plans = plans;
        this.reading = reading;
        this.happeningsReading = happeningsReading;
        this.visitor = visitor;
        this.identity = identity;
        this.words = words;
        this.planWords = planWords;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "training")
    static class Templates {
        static native TemplateInstance athlete(View view);
    }

    /**
     * @param here the page's own address
     * @param training absent while load-monitor does not answer
     * @param plan the way back to running that is followed
     * @param protocols what could be started where none is; nothing for whoever is no clinician
     * @param clinician may start, clear and stop plans
     */
    record View(
            String here,
            String name,
            Optional<TrainingView> training,
            Optional<Happenings> happenings,
            List<Integer> choices,
            int weeks,
            Optional<PlanView> plan,
            List<LoadMonitor.Protocol> protocols,
            boolean clinician,
            Optional<PlanTrouble> trouble) {}

    @GET
    @Path("/{athleteId}")
    public RestResponse<String> show(
            @RestPath UUID athleteId,
            @RestQuery @DefaultValue("" + Period.USUAL) int weeks,
            @RestQuery Optional<String> trouble) {
        Athlete athlete = showAthlete
                .show(athleteId)
                .orElseThrow(() -> new NotFoundException("There is no such athlete, or you may not see them"));
        var period = Period.of(
                weeks, LocalDate.ofInstant(clock.instant(), athlete.profile().zone()));
        boolean clinician = identity.hasRole(Roles.CLINICIAN);
        try {
            String token = visitor.authorization();
            TrainingView training = reading.read(token, athleteId, period.from(), period.to(), Locale.ENGLISH, words);
            List<Plans.Plan> all = plans.list(token, athleteId);
            Happenings happenings = happeningsReading.read(
                    token,
                    athleteId,
                    period,
                    all,
                    Tongue.ofStaff(athlete.profile().zone()),
                    report -> Optional.empty());
            Optional<PlanView> plan = all.stream()
                    .filter(one -> !one.isOver())
                    .map(one -> PlanView.of(one, Locale.ENGLISH, planWords))
                    .findFirst();
            List<LoadMonitor.Protocol> protocols =
                    clinician && plan.isEmpty() ? loadMonitor.protocols(token) : List.of();
            return RestResponse.ok(page(new View(
                    "/athletes/" + athleteId,
                    athlete.profile().name(),
                    Optional.of(training),
                    Optional.of(happenings),
                    Period.CHOICES,
                    period.weeks(),
                    plan,
                    protocols,
                    clinician,
                    PlanTrouble.named(trouble))));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            var away = new View(
                    "/athletes/" + athleteId,
                    athlete.profile().name(),
                    Optional.empty(),
                    Optional.empty(),
                    Period.CHOICES,
                    period.weeks(),
                    Optional.empty(),
                    List.of(),
                    clinician,
                    PlanTrouble.named(trouble));
            return RestResponse.ResponseBuilder.create(RestResponse.Status.SERVICE_UNAVAILABLE, page(away))
                    .build();
        }
    }

    /**
     * @param injury its id in the catalogue
     * @param ground on which running is cleared; kept with who cleared it and when
     */
    @POST
    @Path("/{athleteId}/plan")
    @RolesAllowed(Roles.CLINICIAN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> start(
            @RestPath UUID athleteId, @RestForm @Nullable String injury, @RestForm @Nullable String ground) {
        return decided(athleteId, token -> plans.start(token, athleteId, said("injury", injury, "ground", ground)));
    }

    @POST
    @Path("/{athleteId}/plan/{plan}/{act: clearance|stop}")
    @RolesAllowed(Roles.CLINICIAN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decide(
            @RestPath UUID athleteId, @RestPath UUID plan, @RestPath String act, @RestForm @Nullable String ground) {
        return decided(athleteId, token -> plans.act(token, athleteId, plan, act, said("ground", ground)));
    }

    private static Map<String, String> said(@Nullable String... fields) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            String name = fields[i];
            String value = fields[i + 1];
            if (name != null && value != null && !value.isBlank()) {
                said.put(name, value);
            }
        }
        return said;
    }

    private RestResponse<String> decided(UUID athlete, Function<String, List<Plans.Plan>> decision) {
        String here = "/athletes/" + athlete;
        try {
            var _ = decision.apply(visitor.authorization());
            return RestResponse.seeOther(URI.create(here));
        } catch (WebApplicationException e) {
            return RestResponse.seeOther(URI.create(here + "?trouble=" + PlanTrouble.of(e)));
        } catch (ProcessingException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.seeOther(URI.create(here + "?trouble=" + PlanTrouble.AWAY));
        }
    }

    private static String page(View view) {
        return Templates.athlete(view).render();
    }
}
