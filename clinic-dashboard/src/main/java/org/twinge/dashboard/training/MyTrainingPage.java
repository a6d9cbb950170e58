package org.twinge.dashboard.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.Kilometers;
import org.twinge.dashboard.triage.Visitor;

/** An athlete asks how far to run today, and looks at what they ran. What is asked stands in no address. */
@Path("/training")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class MyTrainingPage {
    private static final Logger LOG = Logger.getLogger(MyTrainingPage.class);
    private static final int UNPROCESSABLE_CONTENT = 422;

    private final LoadMonitor loadMonitor;
    private final TrainingReading reading;
    private final HappeningsReading happeningsReading;
    private final Plans plans;
    private final Visitor visitor;
    private final Clock clock;

    MyTrainingPage(
            @RestClient LoadMonitor loadMonitor,
            TrainingReading reading,
            HappeningsReading happeningsReading,
            @RestClient Plans plans,
            Visitor visitor,
            Clock clock) {
        this.loadMonitor = loadMonitor;
        this.reading = reading;
        this.happeningsReading = happeningsReading;
        this.plans = plans;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "training")
    static class Templates {
        static native TemplateInstance mine(View view);
    }

    /**
     * @param typed what was typed as the distance
     * @param training absent while load-monitor does not answer, and for whoever has no profile
     */
    record View(
            String typed,
            boolean notADistance,
            Optional<PlanAnswer> answer,
            Optional<TrainingView> training,
            Optional<Happenings> happenings,
            List<Integer> choices,
            int weeks,
            boolean hasProfile) {}

    @GET
    public RestResponse<String> show(@RestQuery @DefaultValue("" + Period.USUAL) int weeks) {
        Optional<UUID> athlete = visitor.athleteId();
        if (athlete.isEmpty()) {
            return RestResponse.ok(
                    page("", false, Optional.empty(), Optional.empty(), Optional.empty(), Period.USUAL, false));
        }
        return answered("", false, RestResponse.StatusCode.OK, athlete.get(), weeks, Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> check(
            @RestForm @Nullable String km, @RestForm @DefaultValue("" + Period.USUAL) int weeks) {
        Optional<UUID> athlete = visitor.athleteId();
        if (athlete.isEmpty()) {
            return show(weeks);
        }
        String typed = km == null ? "" : km.strip();
        Optional<Double> meters = Kilometers.read(typed);
        return answered(
                typed,
                meters.isEmpty(),
                meters.isEmpty() ? UNPROCESSABLE_CONTENT : RestResponse.StatusCode.OK,
                athlete.get(),
                weeks,
                meters);
    }

    private RestResponse<String> answered(
            String typed, boolean notADistance, int status, UUID athlete, int weeks, Optional<Double> meters) {
        var words = visitor.words(TrainingWords.class);
        var period = Period.of(weeks, LocalDate.ofInstant(clock.instant(), visitor.zone()));
        try {
            Optional<PlanAnswer> answer = meters.map(distance -> PlanAnswer.of(
                    loadMonitor.planned(visitor.authorization(), athlete, distance), visitor.locale(), words));
            TrainingView training =
                    reading.read(visitor.authorization(), athlete, period.from(), period.to(), visitor.locale(), words);
            Happenings happenings = happeningsReading.read(
                    visitor.authorization(),
                    athlete,
                    period,
                    plans.list(visitor.authorization(), athlete),
                    Tongue.ofAthlete(visitor),
                    report -> Optional.of("/reports/" + report));
            return RestResponse.ResponseBuilder.<String>create(status)
                    .entity(page(
                            typed,
                            notADistance,
                            answer,
                            Optional.of(training),
                            Optional.of(happenings),
                            period.weeks(),
                            true))
                    .build();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            page(
                                    typed,
                                    notADistance,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    period.weeks(),
                                    true))
                    .build();
        }
    }

    private String page(
            String typed,
            boolean notADistance,
            Optional<PlanAnswer> answer,
            Optional<TrainingView> training,
            Optional<Happenings> happenings,
            int weeks,
            boolean hasProfile) {
        return visitor.render(Templates.mine(
                new View(typed, notADistance, answer, training, happenings, Period.CHOICES, weeks, hasProfile)));
    }
}
