package org.twinge.dashboard.followup;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.triage.Item;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.Visitor;

/**
 * One question to an athlete, where the message's link leads. The address says nothing about anybody; what it is about
 * stands on the page, behind the login, and only for whom it was asked.
 */
@Path("/questions/{promptId}")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class QuestionPage {
    private static final Logger LOG = Logger.getLogger(QuestionPage.class);
    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final String PAIN = "pain";
    private static final String GAIT = "gait";

    private final FollowUps followUps;
    private final Endings endings;
    private final Questions questions;
    private final Regions regions;
    private final Visitor visitor;
    private final Clock clock;

    QuestionPage(
            @RestClient FollowUps followUps,
            Endings endings,
            Questions questions,
            Regions regions,
            Visitor visitor,
            Clock clock) {
        this.followUps = followUps;
        this.endings = endings;
        this.questions = questions;
        this.regions = regions;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance question(Asking asking, List<String> open, Optional<Trouble> trouble);
    }

    /** @param report empty where triage cannot be asked which */
    record Asking(UUID id, String title, Optional<UUID> report, List<Item> items) {}

    @GET
    public RestResponse<String> show(@RestPath UUID promptId, @RestQuery Optional<String> trouble) {
        FollowUps.Prompt prompt;
        try {
            prompt = followUps.find(visitor.authorization(), promptId);
        } catch (ProcessingException | WebApplicationException e) {
            return closed(e, promptId);
        }
        boolean weekly = prompt.kind() == PromptKind.WEEKLY;
        FollowUps.Told told = prompt.answer();
        if (told != null) {
            return weekly
                    ? RestResponse.seeOther(URI.create("/check-in/" + told.week()))
                    : endings.told(
                            promptId, prompt.kind(), regions.label(prompt.region()), told, Trouble.named(trouble));
        }
        if (!prompt.openUntil().isAfter(clock.instant())) {
            return closed(Closed.OVER, promptId);
        }
        return weekly
                ? RestResponse.seeOther(URI.create("/check-in"))
                : RestResponse.ok(visitor.render(Templates.question(
                        asking(promptId, Optional.of(prompt), Map.of()), List.of(), Optional.empty())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> answer(
            @RestPath UUID promptId, @RestForm Optional<String> pain, @RestForm Optional<String> gait) {
        Optional<String> strength = answered(PAIN, pain);
        Optional<String> walk = answered(GAIT, gait);
        var said = new TreeMap<String, String>();
        strength.ifPresent(answer -> said.put(PAIN, answer));
        walk.ifPresent(answer -> said.put(GAIT, answer));
        if (strength.isEmpty() || walk.isEmpty()) {
            return again(promptId, said, UNPROCESSABLE_CONTENT, Optional.empty());
        }
        try {
            followUps.answer(
                    visitor.authorization(), promptId, Map.of(PAIN, Double.valueOf(strength.get()), GAIT, walk.get()));
            return RestResponse.seeOther(URI.create("/questions/" + promptId));
        } catch (WebApplicationException e) {
            return refused(e, promptId, said);
        } catch (ProcessingException e) {
            return away(e, promptId, said);
        }
    }

    private RestResponse<String> refused(WebApplicationException e, UUID promptId, Map<String, String> said) {
        return switch (e.getResponse().getStatus()) {
            case RestResponse.StatusCode.CONFLICT ->
                RestResponse.seeOther(URI.create("/questions/" + promptId + "?trouble=" + Trouble.ANSWERED));
            case RestResponse.StatusCode.BAD_REQUEST ->
                again(promptId, said, UNPROCESSABLE_CONTENT, Optional.of(Trouble.REFUSED));
            case RestResponse.StatusCode.NOT_FOUND, RestResponse.StatusCode.GONE -> closed(e, promptId);
            default -> away(e, promptId, said);
        };
    }

    private RestResponse<String> away(RuntimeException e, UUID promptId, Map<String, String> said) {
        LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
        return again(promptId, said, RestResponse.StatusCode.SERVICE_UNAVAILABLE, Optional.of(Trouble.AWAY));
    }

    /** The form with everything that was chosen, and what is missing. */
    private RestResponse<String> again(UUID promptId, Map<String, String> said, int status, Optional<Trouble> trouble) {
        List<String> open =
                Stream.of(PAIN, GAIT).filter(code -> !said.containsKey(code)).toList();
        Asking asking = asking(promptId, known(promptId), said);
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(visitor.render(Templates.question(asking, open, trouble)))
                .build();
    }

    private Optional<FollowUps.Prompt> known(UUID promptId) {
        try {
            return Optional.of(followUps.find(visitor.authorization(), promptId));
        } catch (ProcessingException | WebApplicationException e) {
            return Optional.empty();
        }
    }

    private Asking asking(UUID promptId, Optional<FollowUps.Prompt> prompt, Map<String, String> said) {
        FollowUpWords words = visitor.words(FollowUpWords.class);
        return new Asking(
                promptId,
                prompt.map(known -> words.question(known.kind(), regions.label(known.region())))
                        .orElse(words.howIsIt()),
                prompt.map(FollowUps.Prompt::reportId),
                Stream.of(PAIN, GAIT)
                        .map(code -> Item.withoutUnknown(
                                questions.the(code), said.get(code), visitor.words(), visitor.locale()))
                        .toList());
    }

    private Optional<String> answered(String code, Optional<String> written) {
        return questions.the(code).answer(written).filter(answer -> !answer.equals(Question.UNKNOWN));
    }

    private RestResponse<String> closed(RuntimeException e, UUID promptId) {
        return closed(
                e instanceof WebApplicationException refused
                        ? Closed.of(refused.getResponse().getStatus())
                        : Closed.AWAY,
                promptId);
    }

    private RestResponse<String> closed(Closed closed, UUID promptId) {
        return endings.closed(closed, "/questions/" + promptId);
    }
}
