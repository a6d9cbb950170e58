package org.twinge.dashboard.followup;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.triage.Item;
import org.twinge.dashboard.triage.Visitor;

/** An athlete tells how the week was: one to four questions, asked for on Sunday evening or answered unasked. */
@Path("/check-in")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CheckInPage {
    private static final Logger LOG = Logger.getLogger(CheckInPage.class);
    private static final int UNPROCESSABLE_CONTENT = 422;

    private final FollowUps followUps;
    private final CheckInItems items;
    private final Endings endings;
    private final Visitor visitor;

    CheckInPage(@RestClient FollowUps followUps, CheckInItems items, Endings endings, Visitor visitor) {
        this.followUps = followUps;
        this.items = items;
        this.endings = endings;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance checkIn(Asking asking, List<String> open, Optional<Trouble> trouble);
    }

    /**
     * @param week its Monday
     * @param first after which the week may be told already
     */
    record Asking(
            LocalDate week, String weekWords, String title, String about, Item first, List<Item> more, Item where) {}

    @GET
    public RestResponse<String> ask() {
        try {
            FollowUps.AskedWeek asked = followUps.week(visitor.authorization());
            return asked.told()
                    ? RestResponse.seeOther(URI.create("/check-in/" + asked.week()))
                    : RestResponse.ok(page(asked.week(), new CheckInForm(), List.of(), Optional.empty()));
        } catch (ProcessingException | WebApplicationException e) {
            return closed(e, Closed.NOT_KNOWN);
        }
    }

    @GET
    @Path("/{week: [0-9]{4}-[0-9]{2}-[0-9]{2}}")
    public RestResponse<String> show(@RestPath LocalDate week, @RestQuery Optional<String> trouble) {
        try {
            return endings.told(week, followUps.find(visitor.authorization(), week), Trouble.named(trouble));
        } catch (ProcessingException | WebApplicationException e) {
            return closed(e, Closed.NOT_HERE);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> tell(@BeanParam CheckInForm form) {
        Optional<LocalDate> week = form.monday();
        if (week.isEmpty()) {
            return RestResponse.seeOther(URI.create("/check-in"));
        }
        if (!form.open().isEmpty()) {
            return again(week.get(), form, UNPROCESSABLE_CONTENT, Optional.empty());
        }
        try {
            FollowUps.Told told = followUps.checkIn(visitor.authorization(), "week-" + week.get(), form.body());
            return RestResponse.seeOther(URI.create("/check-in/" + told.week()));
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case RestResponse.StatusCode.CONFLICT ->
                    RestResponse.seeOther(URI.create("/check-in/" + week.get() + "?trouble=" + Trouble.ANSWERED));
                case RestResponse.StatusCode.BAD_REQUEST ->
                    again(week.get(), form, UNPROCESSABLE_CONTENT, Optional.of(Trouble.REFUSED));
                case RestResponse.StatusCode.NOT_FOUND -> closed(e, Closed.NOT_KNOWN);
                default -> away(e, week.get(), form);
            };
        } catch (ProcessingException e) {
            return away(e, week.get(), form);
        }
    }

    private RestResponse<String> away(RuntimeException e, LocalDate week, CheckInForm form) {
        LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
        return again(week, form, RestResponse.StatusCode.SERVICE_UNAVAILABLE, Optional.of(Trouble.AWAY));
    }

    /** The form with everything that was chosen, and what is missing. */
    private RestResponse<String> again(LocalDate week, CheckInForm form, int status, Optional<Trouble> trouble) {
        try {
            return RestResponse.ResponseBuilder.<String>create(status)
                    .entity(page(week, form, form.open(), trouble))
                    .build();
        } catch (ProcessingException | WebApplicationException e) {
            return closed(e, Closed.AWAY);
        }
    }

    private String page(LocalDate week, CheckInForm form, List<String> open, Optional<Trouble> trouble) {
        var asking = new Asking(
                week,
                endings.weekWords(week),
                visitor.words(FollowUpWords.class).question(PromptKind.WEEKLY, ""),
                items.about(),
                items.first(form),
                items.more(form),
                items.where(form));
        return visitor.render(Templates.checkIn(asking, open, trouble));
    }

    private RestResponse<String> closed(RuntimeException e, Closed ifMissing) {
        boolean missing = e instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == RestResponse.StatusCode.NOT_FOUND;
        return endings.closed(missing ? ifMissing : Closed.AWAY, "/check-in");
    }
}
