package org.twinge.dashboard.reads;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.athletes.ShowAthlete;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Look;
import org.twinge.dashboard.triage.Visitor;

/** A clinic's admin looks up who of the clinic looked at an athlete. The name that is searched for stands in no address. */
@Path("/clinic/reads")
@RolesAllowed(Roles.CLINIC_ADMIN)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ReadsPage {
    private static final int ROWS = 300;

    private final FindAthletes findAthletes;
    private final ShowAthlete showAthlete;
    private final FindLooks findLooks;
    private final Visitor visitor;
    private final Clock clock;

    ReadsPage(FindAthletes findAthletes, ShowAthlete showAthlete, FindLooks findLooks, Visitor visitor, Clock clock) {
        this.findAthletes = findAthletes;
        this.showAthlete = showAthlete;
        this.findLooks = findLooks;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "reads")
    static class Templates {
        static native TemplateInstance search(View view);

        static native TemplateInstance athlete(AthleteView view);
    }

    /** @param found empty before anybody is searched for */
    record View(String name, Optional<List<FindAthletes.Found>> found) {}

    /** @param older where the looks before these are, if there are more */
    record AthleteView(UUID id, String name, List<LookLines.Day> days, Optional<Instant> older) {}

    @GET
    public String ask() {
        return visitor.render(Templates.search(new View("", Optional.empty())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String search(@RestForm @Nullable String name) {
        String part = name == null ? "" : name.strip();
        return visitor.render(Templates.search(
                new View(part, part.isEmpty() ? Optional.empty() : Optional.of(findAthletes.named(part)))));
    }

    @GET
    @Path("/{athleteId}")
    public String show(@RestPath UUID athleteId, @RestQuery Optional<String> before) {
        Athlete athlete = showAthlete
                .show(athleteId)
                .orElseThrow(() -> new NotFoundException("There is no such athlete, or you may not see them"));
        List<Look> looks = findLooks.at(athleteId, LookLines.before(before, clock), ROWS);
        ReadWords words = visitor.words(ReadWords.class);
        return visitor.render(Templates.athlete(new AthleteView(
                athleteId,
                athlete.profile().name(),
                LookLines.of(looks, visitor.zone(), visitor.locale(), words, words::theirs),
                LookLines.older(looks, ROWS))));
    }
}
