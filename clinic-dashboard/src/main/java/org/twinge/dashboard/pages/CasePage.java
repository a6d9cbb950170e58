package org.twinge.dashboard.pages;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.contracts.CaseChanged;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.cases.FindCase;
import org.twinge.dashboard.cases.RecordCases;
import org.twinge.messaging.Ids;

/** One case: what it is about, what happened to it, and every step a member of staff can take. */
@Path("/cases")
@RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CasePage {
    private static final Logger LOG = Logger.getLogger(CasePage.class);

    private final TriageService triage;
    private final CaseReports caseReports;
    private final FindCase findCase;
    private final RecordCases recordCases;
    private final SecurityIdentity identity;
    private final Words words;
    private final CaseWords caseWords;
    private final Clock clock;

    CasePage(
            @RestClient TriageService triage,
            CaseReports caseReports,
            FindCase findCase,
            RecordCases recordCases,
            SecurityIdentity identity,
            Words words,
            CaseWords caseWords,
            Clock clock) {
        this.triage = triage;
        this.caseReports = caseReports;
        this.findCase = findCase;
        this.recordCases = recordCases;
        this.identity = identity;
        this.words = words;
        this.caseWords = caseWords;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(View view);
    }

    record HistoryLine(String moment, String what, String who) {}

    record NoteLine(String moment, String who, String text) {}

    record Colleague(UUID id, String name) {}

    /**
     * @param messages what staff wrote to the athlete
     * @param away the service that keeps history and notes does not answer
     * @param here the page's own address
     * @param key makes what is asked for from this page happen once
     */
    record View(
            CaseLine line,
            List<Colleague> mayHaveIt,
            List<HistoryLine> history,
            List<NoteLine> notes,
            List<NoteLine> messages,
            List<CaseReports.Line> reports,
            boolean away,
            Optional<String> notice,
            String here,
            UUID key) {}

    @GET
    @Path("/{caseId}")
    public RestResponse<String> show(@RestPath UUID caseId, @RestQuery Optional<String> notice) {
        Optional<TriageService.Found> told = Optional.empty();
        try {
            told = Optional.of(triage.find(authorization(), caseId));
            recordCases.record(List.of(told.get().current()));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
        }
        FindCase.Found found = findCase.find(caseId).orElseThrow(() -> new NotFoundException("No such case"));
        View view = view(found, told, Notice.named(notice).map(known -> known.sentence(caseWords)));
        return RestResponse.ok(Templates.show(view).render());
    }

    @POST
    @Path("/{caseId}/{step: acknowledge|assign|snooze|note|message|resolve|reopen|undo}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> take(@RestPath UUID caseId, @RestPath String step, @BeanParam StepForm form) {
        String back = form.backOr("/cases/" + caseId);
        try {
            recordCases.record(List.of(taken(caseId, step, form)));
            return RestResponse.seeOther(URI.create(back));
        } catch (WebApplicationException e) {
            return RestResponse.seeOther(with(Notice.of(e.getResponse().getStatus()), back));
        } catch (ProcessingException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.seeOther(with(Notice.AWAY, back));
        }
    }

    private CaseChanged taken(UUID caseId, String step, StepForm form) {
        String key = form.idempotencyKey(caseId, step);
        Map<String, Object> body = form.body(step, clock.instant());
        return step.equals("message")
                ? triage.write(authorization(), caseId, form.etag(), key, body)
                : triage.step(authorization(), caseId, step, form.etag(), key, body);
    }

    private View view(FindCase.Found found, Optional<TriageService.Found> told, Optional<String> notice) {
        ZoneId zone = found.zone();
        Map<UUID, String> staff = found.staff();
        return new View(
                CaseLine.of(found.current(), staff, words, caseWords, clock.instant(), zone),
                found.mayHaveIt().entrySet().stream()
                        .map(each -> new Colleague(each.getKey(), each.getValue()))
                        .sorted(java.util.Comparator.comparing(Colleague::name))
                        .toList(),
                told.map(TriageService.Found::history).orElse(List.of()).stream()
                        .map(entry -> new HistoryLine(
                                Numbers.moment(entry.at().atZone(zone), Locale.ENGLISH),
                                caseWords.whatWords(entry.what()),
                                entry.staffId() == null ? "" : CaseLine.name(entry.staffId(), staff, caseWords)))
                        .toList(),
                lines(told.map(TriageService.Found::notes), staff, zone),
                lines(told.map(TriageService.Found::messages), staff, zone),
                told.map(known -> caseReports.of(known.current(), authorization(), zone))
                        .orElse(List.of()),
                told.isEmpty(),
                notice,
                "/cases/" + found.current().id(),
                Ids.v7());
    }

    private List<NoteLine> lines(Optional<List<TriageService.Note>> notes, Map<UUID, String> staff, ZoneId zone) {
        return notes.orElse(List.of()).stream()
                .map(note -> new NoteLine(
                        Numbers.moment(note.at().atZone(zone), Locale.ENGLISH),
                        CaseLine.name(note.staffId(), staff, caseWords),
                        note.text()))
                .toList();
    }

    private static URI with(Notice notice, String back) {
        return URI.create(back + (back.contains("?") ? "&" : "?") + "notice=" + notice);
    }

    private String authorization() {
        return "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
    }
}
