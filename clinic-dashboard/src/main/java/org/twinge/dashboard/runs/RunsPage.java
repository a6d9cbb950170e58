package org.twinge.dashboard.runs;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.runs.Runs.Run;
import org.twinge.dashboard.triage.PainOverTime;
import org.twinge.dashboard.triage.Visitor;

/** An athlete's runs, and how the newest ones were: two taps each. No answer stands in an address. */
@Path("/runs")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class RunsPage {
    private static final Logger LOG = Logger.getLogger(RunsPage.class);
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");
    private static final int LINES = 50;

    private final Runs runs;
    private final PainOverTime painOverTime;
    private final RunReading reading;
    private final Scales scales;
    private final Visitor visitor;
    private final Clock clock;

    RunsPage(
            @RestClient Runs runs,
            @RestClient PainOverTime painOverTime,
            RunReading reading,
            Scales scales,
            Visitor visitor,
            Clock clock) {
        this.runs = runs;
        this.painOverTime = painOverTime;
        this.reading = reading;
        this.scales = scales;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "runs")
    static class Templates {
        static native TemplateInstance list(View view, Optional<RunTrouble> trouble);

        static native TemplateInstance card(RunCard card);
    }

    /**
     * @param cards the runs that are asked about, and one that was just answered
     * @param next where the following runs are, if there are any
     * @param painAway whether triage cannot be asked what was said of pain
     */
    record View(List<RunCard> cards, List<RunView> runs, Optional<String> next, boolean hasProfile, boolean painAway) {}

    @GET
    public RestResponse<String> list(
            @RestQuery Optional<String> after, @RestQuery Optional<UUID> just, @RestQuery Optional<String> trouble) {
        Optional<RunTrouble> said = RunTrouble.named(trouble);
        Optional<UUID> athlete = visitor.athleteId();
        if (athlete.isEmpty()) {
            return page(new View(List.of(), List.of(), Optional.empty(), false, false), said, 200);
        }
        try {
            RestResponse<List<Run>> found = runs.list(visitor.authorization(), after.orElse(null), LINES);
            return page(view(athlete.get(), found, just), said, 200);
        } catch (ProcessingException | WebApplicationException e) {
            return failed(e);
        }
    }

    private View view(UUID athlete, RestResponse<List<Run>> found, Optional<UUID> just) {
        List<Run> listed = found.getEntity();
        Optional<Map<UUID, PainOverTime.Said>> pain = reading.pain(athlete, listed);
        List<UUID> asked = OpenRuns.asked(listed, pain, clock);
        return new View(
                listed.stream()
                        .filter(run -> asked.contains(run.runId())
                                || just.filter(run.runId()::equals).isPresent())
                        .map(run -> scales.card(run, pain))
                        .toList(),
                listed.stream()
                        .map(run -> reading.view(run, pain.flatMap(all -> Optional.ofNullable(all.get(run.runId())))))
                        .toList(),
                next(found.getHeaderString("Link")),
                true,
                pain.isEmpty());
    }

    private static Optional<String> next(String link) {
        var cursor = CURSOR.matcher(link == null ? "" : link);
        return cursor.find() ? Optional.of("/runs?after=" + cursor.group(1)) : Optional.empty();
    }

    @POST
    @Path("/{runId}/exertion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> exertion(
            @RestPath UUID runId, @RestForm Optional<String> exertion, @RestHeader("HX-Request") boolean refresh) {
        return kept(
                runId,
                refresh,
                run -> exertion.flatMap(Scales::step)
                        .ifPresent(step -> runs.correct(
                                visitor.authorization(),
                                runId,
                                "\"" + run.revision() + "\"",
                                Map.of("perceivedExertion", step))));
    }

    /** @param gait as it was said before, where only the pain is said anew */
    @POST
    @Path("/{runId}/pain")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> pain(
            @RestPath UUID runId,
            @RestForm Optional<String> pain,
            @RestForm Optional<String> gait,
            @RestHeader("HX-Request") boolean refresh) {
        return kept(
                runId,
                refresh,
                run -> pain.flatMap(Scales::step).ifPresent(step -> {
                    var said = new TreeMap<String, Object>();
                    said.put("pain", step);
                    said.put("runEndedAt", run.endedAt(clock).toString());
                    gait.filter(chosen -> !chosen.isBlank()).ifPresent(chosen -> said.put(Scales.GAIT, chosen));
                    painOverTime.answer(visitor.authorization(), runId, said);
                }));
    }

    private interface Keeping {
        void keep(Run run);
    }

    private RestResponse<String> kept(UUID runId, boolean refresh, Keeping keeping) {
        Optional<RunTrouble> trouble = Optional.empty();
        try {
            keeping.keep(runs.find(visitor.authorization(), runId).run());
        } catch (ProcessingException | WebApplicationException e) {
            trouble = Optional.of(RunTrouble.of(e));
        }
        if (!refresh) {
            return RestResponse.seeOther(URI.create("/runs?just=" + runId
                    + trouble.map(said -> "&trouble=" + said).orElse("") + "#run-" + runId));
        }
        try {
            Run run = runs.find(visitor.authorization(), runId).run();
            UUID athlete = visitor.athleteId().orElseThrow();
            RunCard card = scales.card(run, reading.pain(athlete, List.of(run)));
            return RestResponse.ok(
                    visitor.render(Templates.card(trouble.map(card::with).orElse(card))));
        } catch (ProcessingException | WebApplicationException e) {
            return failed(e);
        }
    }

    private RestResponse<String> failed(RuntimeException e) {
        RunTrouble trouble = RunTrouble.of(e);
        LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
        return page(
                new View(List.of(), List.of(), Optional.empty(), true, false), Optional.of(trouble), trouble.status());
    }

    private RestResponse<String> page(View view, Optional<RunTrouble> trouble, int status) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(visitor.render(Templates.list(view, trouble)))
                .build();
    }
}
