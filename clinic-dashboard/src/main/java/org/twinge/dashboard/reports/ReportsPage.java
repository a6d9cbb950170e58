package org.twinge.dashboard.reports;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.followup.OpenQuestions;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.pages.Words;
import org.twinge.dashboard.reports.model.Draft;
import org.twinge.dashboard.triage.RuleText;
import org.twinge.dashboard.triage.RuleTexts;
import org.twinge.dashboard.triage.Verdicts;
import org.twinge.dashboard.triage.Visitor;
import org.twinge.messaging.Ids;

/** What an athlete reported, what they were told, and what can still be done about it. */
@Path("/reports")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ReportsPage {
    private static final Logger LOG = Logger.getLogger(ReportsPage.class);
    private static final int LINES = 20;

    private final TriageReports triage;
    private final NextScreen nextScreen;
    private final SaveDraft saveDraft;
    private final OpenQuestions openQuestions;
    private final Verdicts verdicts;
    private final RuleTexts ruleTexts;
    private final Visitor visitor;
    private final Clock clock;

    ReportsPage(
            @RestClient TriageReports triage,
            NextScreen nextScreen,
            SaveDraft saveDraft,
            OpenQuestions openQuestions,
            Verdicts verdicts,
            RuleTexts ruleTexts,
            Visitor visitor,
            Clock clock) {
        this.triage = triage;
        this.nextScreen = nextScreen;
        this.saveDraft = saveDraft;
        this.openQuestions = openQuestions;
        this.verdicts = verdicts;
        this.ruleTexts = ruleTexts;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance list(
                List<OpenQuestions.Line> asked,
                List<Line> lines,
                Optional<UUID> older,
                boolean away,
                Optional<Trouble> trouble);

        static native TemplateInstance result(Result result, Optional<Trouble> trouble);

        static native TemplateInstance takeBack(UUID id, Optional<Trouble> trouble);
    }

    /** @param because the rules that fired */
    record Line(UUID id, Level level, String levelWord, String moment, String firstLine, List<RuleText> because) {}

    @GET
    public RestResponse<String> list(@RestQuery Optional<UUID> before, @RestQuery Optional<String> trouble) {
        try {
            List<TriageReports.Assessed> found = triage.list(visitor.authorization(), before.orElse(null), LINES);
            return RestResponse.ok(visitor.render(Templates.list(
                    openQuestions.list(),
                    found.stream().map(this::line).toList(),
                    found.size() < LINES
                            ? Optional.empty()
                            : Optional.of(found.getLast().reportId()),
                    false,
                    Trouble.named(trouble))));
        } catch (ProcessingException | WebApplicationException e) {
            return away(e);
        }
    }

    @GET
    @Path("/{reportId}")
    public RestResponse<String> show(@RestPath UUID reportId, @RestQuery Optional<String> trouble) {
        try {
            TriageReports.Assessed report = triage.find(visitor.authorization(), reportId);
            Result result = Result.of(report, verdicts.of(Result.judged(report)), visitor.locale());
            return RestResponse.ok(visitor.render(Templates.result(result, Trouble.named(trouble))));
        } catch (ProcessingException | WebApplicationException e) {
            return isMissing(e) ? toList(Trouble.GONE) : away(e);
        }
    }

    @POST
    @Path("/{reportId}/amendment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> amend(@RestPath UUID reportId) {
        try {
            var answers = new TreeMap<String, String>();
            triage.answers(visitor.authorization(), reportId)
                    .forEach((code, answer) -> answers.put(code, answer.replaceFirst("\\.0$", "")));
            List<String> first = nextScreen.first(visitor.authorization());
            saveDraft.save(Draft.begun(Ids.v7(), reportId, Map.copyOf(answers), first, clock.instant()));
            return RestResponse.seeOther(URI.create("/report/1"));
        } catch (ProcessingException | WebApplicationException e) {
            return isMissing(e) ? toList(Trouble.GONE) : toReport(reportId, Trouble.AWAY);
        }
    }

    @GET
    @Path("/{reportId}/withdrawal")
    public RestResponse<String> reallyTakeBack(@RestPath UUID reportId, @RestQuery Optional<String> trouble) {
        return RestResponse.ok(visitor.render(Templates.takeBack(reportId, Trouble.named(trouble))));
    }

    @POST
    @Path("/{reportId}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> takeBack(@RestPath UUID reportId, @RestForm Optional<String> typed) {
        Locale locale = visitor.locale();
        if (!typed.orElse("")
                .strip()
                .toLowerCase(locale)
                .equals(visitor.words(ReportWords.class).takeBackWord())) {
            return RestResponse.seeOther(
                    URI.create("/reports/" + reportId + "/withdrawal?trouble=" + Trouble.NOT_TYPED));
        }
        try {
            triage.withdraw(visitor.authorization(), reportId);
            return toList(Trouble.WITHDRAWN);
        } catch (ProcessingException | WebApplicationException e) {
            return isMissing(e) ? toList(Trouble.GONE) : toReport(reportId, Trouble.AWAY);
        }
    }

    private Line line(TriageReports.Assessed report) {
        return new Line(
                report.reportId(),
                report.level(),
                visitor.words(Words.class).levelWord(report.level()),
                Numbers.moment(report.receivedAt().atZone(visitor.zone()), visitor.locale()),
                Verdicts.firstLine(Result.judged(report), visitor.words()),
                report.rules().stream()
                        .map(rule -> ruleTexts.of(rule, report.ruleBookVersion(), visitor.locale()))
                        .toList());
    }

    private RestResponse<String> away(RuntimeException e) {
        LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.SERVICE_UNAVAILABLE,
                        visitor.render(Templates.list(List.of(), List.of(), Optional.empty(), true, Optional.empty())))
                .build();
    }

    private static boolean isMissing(RuntimeException e) {
        return e instanceof WebApplicationException answered
                && answered.getResponse().getStatus() == RestResponse.StatusCode.NOT_FOUND;
    }

    private static RestResponse<String> toList(Trouble trouble) {
        return RestResponse.seeOther(URI.create("/reports?trouble=" + trouble));
    }

    private static RestResponse<String> toReport(UUID reportId, Trouble trouble) {
        return RestResponse.seeOther(URI.create("/reports/" + reportId + "?trouble=" + trouble));
    }
}
