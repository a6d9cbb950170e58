package org.twinge.dashboard.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.pages.Words;
import org.twinge.dashboard.triage.FiredRule;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.RuleText;
import org.twinge.dashboard.triage.RuleTexts;
import org.twinge.dashboard.triage.TriageWords;
import org.twinge.dashboard.triage.Visitor;

/** The rules by which reports are judged, for everybody who signs in: conditions in words, sources, review. */
@Path("/rule-book")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.EDITOR, Roles.OPERATOR})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class RuleBookPage {
    private static final Logger LOG = Logger.getLogger(RuleBookPage.class);

    private final PublishedRules triage;
    private final Questions questions;
    private final RuleTexts ruleTexts;
    private final Visitor visitor;
    private final Language language;
    private final Caller caller;

    RuleBookPage(
            @RestClient PublishedRules triage,
            Questions questions,
            RuleTexts ruleTexts,
            Visitor visitor,
            Language language,
            Caller caller) {
        this.triage = triage;
        this.questions = questions;
        this.ruleTexts = ruleTexts;
        this.visitor = visitor;
        this.language = language;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "rulebook")
    static class Templates {
        static native TemplateInstance show(Optional<Book> book, boolean athlete);
    }

    record Book(String version, List<Shown> rules) {}

    record Shown(
            String id,
            RuleText text,
            Level level,
            String levelWord,
            Clause when,
            String source,
            String evidence,
            String review) {}

    @GET
    public RestResponse<String> show() {
        boolean athlete = caller.roles().contains(Roles.ATHLETE);
        try {
            Book book = book(triage.inForce(visitor.authorization()));
            return RestResponse.ok(visitor.render(Templates.show(Optional.of(book), athlete)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            visitor.render(Templates.show(Optional.empty(), athlete)))
                    .build();
        }
    }

    private Book book(JsonNode document) {
        String version = document.get("version").asText();
        return new Book(
                version,
                document.get("rules")
                        .valueStream()
                        .map(rule -> rule(rule, version))
                        .toList());
    }

    private Shown rule(JsonNode rule, String version) {
        TriageWords words = visitor.words();
        Locale locale = visitor.locale();
        Level level = Level.valueOf(rule.get("level").asText());
        var published = new FiredRule(
                rule.get("id").asText(),
                level,
                rule.get("title").asText(),
                rule.get("action").asText(),
                rule.get("explanation").asText(),
                rule.get("source").asText(),
                rule.at("/review/status").asText().toUpperCase(Locale.ROOT),
                Map.of());
        return new Shown(
                published.id(),
                ruleTexts.of(published, version, locale),
                level,
                language.words(Words.class).levelWord(level),
                Clause.of(rule.get("when"), questions, visitor.words(RuleBookWords.class), locale),
                published.source(),
                rule.get("evidence").asText(),
                words.reviewWord(published.review()));
    }
}
