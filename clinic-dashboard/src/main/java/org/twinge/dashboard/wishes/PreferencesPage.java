package org.twinge.dashboard.wishes;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.triage.Visitor;
import org.twinge.dashboard.wishes.Notifier.Capacity;

/** What the reader wants to be told, how and when; and what nobody can switch off, and why. */
@Path("/preferences")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class PreferencesPage {
    private static final Logger LOG = Logger.getLogger(PreferencesPage.class);
    private static final int UNPROCESSABLE_CONTENT = 422;

    private final Notifier notifier;
    private final Visitor visitor;
    private final Caller caller;

    PreferencesPage(@RestClient Notifier notifier, Visitor visitor, Caller caller) {
        this.notifier = notifier;
        this.visitor = visitor;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "wishes")
    static class Templates {
        static native TemplateInstance preferences(View view);

        static native TemplateInstance away(boolean staff, boolean known);
    }

    /** @param mailbox empty where it cannot be read just now, as {@code push} */
    record View(
            boolean staff,
            List<Capacity> capacities,
            List<KindChoices> kinds,
            PreferencesForm.Shown form,
            Optional<Notifier.Mailbox> mailbox,
            Optional<PushChoice> push,
            boolean saved,
            Optional<WishTrouble> trouble) {}

    @GET
    public RestResponse<String> show(@RestQuery boolean saved) {
        try {
            Notifier.Preferences kept = notifier.preferences(visitor.authorization());
            return RestResponse.ok(page(kept, PreferencesForm.of(kept), saved, Optional.empty()));
        } catch (ProcessingException | WebApplicationException e) {
            return away(e);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> save(@BeanParam PreferencesForm form) {
        try {
            notifier.save(visitor.authorization(), form.seen(), form.body());
            return RestResponse.seeOther(URI.create("/preferences?saved=true"));
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case RestResponse.StatusCode.PRECONDITION_FAILED ->
                    again(form, RestResponse.StatusCode.CONFLICT, WishTrouble.CHANGED);
                case RestResponse.StatusCode.BAD_REQUEST -> again(form, UNPROCESSABLE_CONTENT, WishTrouble.REFUSED);
                case RestResponse.StatusCode.NOT_FOUND -> away(e);
                default -> again(form, RestResponse.StatusCode.SERVICE_UNAVAILABLE, WishTrouble.AWAY);
            };
        } catch (ProcessingException e) {
            return again(form, RestResponse.StatusCode.SERVICE_UNAVAILABLE, WishTrouble.AWAY);
        }
    }

    @POST
    @Path("/email/{wish: unsubscribe|subscribe|try-again}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> email(@RestPath String wish) {
        Consumer<String> asked = switch (wish) {
            case "unsubscribe" -> notifier::unsubscribe;
            case "subscribe" -> notifier::subscribeAgain;
            default -> notifier::tryAddressAgain;
        };
        try {
            asked.accept(visitor.authorization());
            return RestResponse.seeOther(URI.create("/preferences?saved=true"));
        } catch (ProcessingException | WebApplicationException e) {
            return away(e);
        }
    }

    /** The form with everything that was entered. Saved once more, it holds over what has been kept meanwhile. */
    private RestResponse<String> again(PreferencesForm form, int status, WishTrouble trouble) {
        try {
            Notifier.Preferences kept = notifier.preferences(visitor.authorization());
            form.version = Integer.toString(kept.version());
            return RestResponse.ResponseBuilder.<String>create(status)
                    .entity(page(kept, form, false, Optional.of(trouble)))
                    .build();
        } catch (ProcessingException | WebApplicationException e) {
            return away(e);
        }
    }

    private String page(Notifier.Preferences kept, PreferencesForm form, boolean saved, Optional<WishTrouble> trouble) {
        List<Capacity> capacities = kept.always().keySet().stream().sorted().toList();
        return visitor.render(Templates.preferences(new View(
                caller.isStaff(),
                capacities,
                KindChoices.of(capacities, kept, form.chosen(), visitor.words(WishWords.class)),
                form.shown(),
                asked(notifier::mailbox),
                asked(notifier::push).map(PushChoice::of),
                saved,
                trouble)));
    }

    private <T> Optional<T> asked(Function<String, T> question) {
        try {
            return Optional.of(question.apply(visitor.authorization()));
        } catch (ProcessingException | WebApplicationException e) {
            return Optional.empty();
        }
    }

    private RestResponse<String> away(RuntimeException e) {
        boolean known = !(e instanceof WebApplicationException refused)
                || refused.getResponse().getStatus() != RestResponse.StatusCode.NOT_FOUND;
        LOG.warnf("notifier does not answer: %s", e.getClass().getSimpleName());
        return RestResponse.ResponseBuilder.<String>create(
                        known ? RestResponse.StatusCode.SERVICE_UNAVAILABLE : RestResponse.StatusCode.NOT_FOUND)
                .entity(visitor.render(Templates.away(caller.isStaff(), known)))
                .build();
    }
}
