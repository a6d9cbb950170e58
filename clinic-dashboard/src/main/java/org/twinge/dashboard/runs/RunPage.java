package org.twinge.dashboard.runs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
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
import org.twinge.access.Roles;
import org.twinge.dashboard.runs.Runs.FoundRun;
import org.twinge.dashboard.runs.Runs.Run;
import org.twinge.dashboard.triage.Visitor;

/** One run: what each source said, what its owner puts right about it, and how it is entered by hand or deleted. */
@Path("/runs")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class RunPage {
    private static final Logger LOG = Logger.getLogger(RunPage.class);

    private final Runs runs;
    private final RunReading reading;
    private final Scales scales;
    private final Visitor visitor;
    private final Clock clock;

    RunPage(@RestClient Runs runs, RunReading reading, Scales scales, Visitor visitor, Clock clock) {
        this.runs = runs;
        this.reading = reading;
        this.scales = scales;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "runs")
    static class Templates {
        static native TemplateInstance show(
                RunCard card, List<String> sources, Form form, Optional<RunTrouble> trouble);

        static native TemplateInstance enter(Form form, Optional<RunTrouble> trouble);

        static native TemplateInstance delete(RunView run, Optional<RunTrouble> trouble);
    }

    /**
     * @param typed what the fields hold
     * @param open fields whose words cannot be read
     */
    record Form(Map<RunField, String> typed, List<RunField> open) {
        public List<String> sports() {
            return RunField.SPORTS;
        }

        public List<String> steps() {
            return Scales.STEPS;
        }

        public RunField field(String field) {
            return RunField.valueOf(field);
        }

        public String of(String field) {
            return typed.getOrDefault(RunField.valueOf(field), "");
        }

        public boolean isOpen(String field) {
            return open.contains(RunField.valueOf(field));
        }
    }

    @GET
    @Path("/new")
    public RestResponse<String> blank() {
        var typed = new EnumMap<RunField, String>(RunField.class);
        typed.put(RunField.SPORT, "RUNNING");
        typed.put(
                RunField.START,
                LocalDateTime.ofInstant(clock.instant(), visitor.zone())
                        .minusHours(1)
                        .truncatedTo(ChronoUnit.HOURS)
                        .toString());
        return enter(new Form(typed, List.of()), Optional.empty());
    }

    /** Entered twice it is one run: the service knows it again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> enter(@BeanParam RunForm form) {
        RunForm.Figures figures = form.entered(visitor.zone());
        if (!figures.open().isEmpty()) {
            return enter(new Form(form.typed(), figures.open()), Optional.of(RunTrouble.NOT_READABLE));
        }
        try {
            UUID run = runs.enter(visitor.authorization(), figures.said()).runId();
            return RestResponse.seeOther(URI.create("/runs?just=" + run + "#run-" + run));
        } catch (ProcessingException | WebApplicationException e) {
            return enter(new Form(form.typed(), List.of()), Optional.of(trouble(e)));
        }
    }

    @GET
    @Path("/{runId}")
    public RestResponse<String> show(@RestPath UUID runId) {
        try {
            FoundRun found = runs.find(visitor.authorization(), runId);
            return show(found, shown(found.run()), Optional.empty());
        } catch (ProcessingException | WebApplicationException e) {
            return toList(trouble(e));
        }
    }

    /** @param revision as the form was shown */
    @POST
    @Path("/{runId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> correct(
            @RestPath UUID runId, @RestForm Optional<String> revision, @BeanParam RunForm form) {
        FoundRun found;
        try {
            found = runs.find(visitor.authorization(), runId);
        } catch (ProcessingException | WebApplicationException e) {
            return toList(trouble(e));
        }
        RunForm.Figures figures = form.corrected(found.run(), visitor.zone(), visitor.locale());
        if (!figures.open().isEmpty()) {
            return show(found, new Form(form.typed(), figures.open()), Optional.of(RunTrouble.NOT_READABLE));
        }
        try {
            if (!figures.said().isEmpty()) {
                var _ = runs.correct(visitor.authorization(), runId, "\"" + revision.orElse("") + "\"", figures.said());
            }
            return RestResponse.seeOther(URI.create("/runs/" + runId));
        } catch (ProcessingException | WebApplicationException e) {
            RunTrouble trouble = trouble(e);
            return show(
                    found,
                    trouble == RunTrouble.CHANGED ? shown(found.run()) : new Form(form.typed(), List.of()),
                    Optional.of(trouble));
        }
    }

    @GET
    @Path("/{runId}/deletion")
    public RestResponse<String> askToDelete(@RestPath UUID runId, @RestQuery Optional<String> trouble) {
        try {
            Run run = runs.find(visitor.authorization(), runId).run();
            return RestResponse.ok(
                    visitor.render(Templates.delete(reading.view(run, Optional.empty()), RunTrouble.named(trouble))));
        } catch (ProcessingException | WebApplicationException e) {
            return toList(trouble(e));
        }
    }

    /** @param typed the word that confirms it */
    @POST
    @Path("/{runId}/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> delete(@RestPath UUID runId, @RestForm Optional<String> typed) {
        String word = visitor.words(RunWords.class).deleteWord();
        if (!typed.orElse("").strip().toLowerCase(visitor.locale()).equals(word)) {
            return RestResponse.seeOther(
                    URI.create("/runs/" + runId + "/deletion?trouble=" + RunTrouble.NOT_CONFIRMED));
        }
        try {
            runs.delete(visitor.authorization(), runId);
            return toList(RunTrouble.DELETED);
        } catch (ProcessingException | WebApplicationException e) {
            return toList(trouble(e));
        }
    }

    private Form shown(Run run) {
        return new Form(RunForm.shown(run, visitor.zone(), visitor.locale()), List.of());
    }

    private RestResponse<String> show(FoundRun found, Form form, Optional<RunTrouble> trouble) {
        Run run = found.run();
        RunWords words = visitor.words(RunWords.class);
        RunCard card = scales.card(run, visitor.athleteId().flatMap(id -> reading.pain(id, List.of(run))));
        List<String> sources = found.sources().stream()
                .map(source -> SourceWords.of(source, words, visitor.locale()))
                .toList();
        return answer(visitor.render(Templates.show(card, sources, form, trouble)), trouble);
    }

    private RestResponse<String> enter(Form form, Optional<RunTrouble> trouble) {
        return answer(visitor.render(Templates.enter(form, trouble)), trouble);
    }

    private static RestResponse<String> answer(String page, Optional<RunTrouble> trouble) {
        return RestResponse.ResponseBuilder.<String>create(
                        trouble.map(RunTrouble::status).orElse(RestResponse.StatusCode.OK))
                .entity(page)
                .build();
    }

    private static RunTrouble trouble(RuntimeException e) {
        RunTrouble trouble = RunTrouble.of(e);
        if (trouble == RunTrouble.AWAY) {
            LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
        }
        return trouble;
    }

    private static RestResponse<String> toList(RunTrouble trouble) {
        return RestResponse.seeOther(URI.create("/runs?trouble=" + trouble));
    }
}
