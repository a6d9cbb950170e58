package org.twinge.dashboard.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.athletes.ShowAthlete;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.triage.Visitor;

/** An athlete's training as staff may see it: under a consent, and only what the runs' sources allow. */
@Path("/athletes")
@RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class AthletePage {
    private static final Logger LOG = Logger.getLogger(AthletePage.class);

    private final ShowAthlete showAthlete;
    private final TrainingReading reading;
    private final Visitor visitor;
    private final TrainingWords words;
    private final Clock clock;

    AthletePage(ShowAthlete showAthlete, TrainingReading reading, Visitor visitor, TrainingWords words, Clock clock) {
        this.showAthlete = showAthlete;
        this.reading = reading;
        this.visitor = visitor;
        this.words = words;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "training")
    static class Templates {
        static native TemplateInstance athlete(View view);
    }

    /**
     * @param here the page's own address
     * @param training absent while load-monitor does not answer
     */
    record View(String here, String name, Optional<TrainingView> training, List<Integer> choices, int weeks) {}

    @GET
    @Path("/{athleteId}")
    public RestResponse<String> show(@RestPath UUID athleteId, @RestQuery @DefaultValue("" + Period.USUAL) int weeks) {
        Athlete athlete = showAthlete
                .show(athleteId)
                .orElseThrow(() -> new NotFoundException("There is no such athlete, or you may not see them"));
        var period = Period.of(
                weeks, LocalDate.ofInstant(clock.instant(), athlete.profile().zone()));
        try {
            TrainingView training =
                    reading.read(visitor.authorization(), athleteId, period.from(), period.to(), Locale.ENGLISH, words);
            return RestResponse.ok(page(athlete, Optional.of(training), period));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE, page(athlete, Optional.empty(), period))
                    .build();
        }
    }

    private static String page(Athlete athlete, Optional<TrainingView> training, Period period) {
        return Templates.athlete(new View(
                        "/athletes/" + athlete.id(),
                        athlete.profile().name(),
                        training,
                        Period.CHOICES,
                        period.weeks()))
                .render();
    }
}
