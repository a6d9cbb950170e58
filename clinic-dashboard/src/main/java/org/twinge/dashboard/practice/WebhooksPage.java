package org.twinge.dashboard.practice;

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
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.practice.ClinicWebhooks.Made;
import org.twinge.dashboard.practice.ClinicWebhooks.Terms;
import org.twinge.dashboard.practice.ClinicWebhooks.Wanted;
import org.twinge.dashboard.triage.Visitor;

/** A clinic's own systems that are told when there is a message for its staff, for its admins. The notifier keeps them. */
@Path("/clinic/{clinicId}/webhooks")
@RolesAllowed(Roles.CLINIC_ADMIN)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class WebhooksPage {
    private static final Logger LOG = Logger.getLogger(WebhooksPage.class);

    private final ClinicDesk desk;
    private final ClinicWebhooks webhooks;
    private final Visitor visitor;

    WebhooksPage(ClinicDesk desk, @RestClient ClinicWebhooks webhooks, Visitor visitor) {
        this.desk = desk;
        this.webhooks = webhooks;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance webhooks(View view);
    }

    /** @param since in the clinic's time */
    record Line(UUID id, String host, Terms terms, String since) {}

    /**
     * @param lines empty while the notifier does not answer
     * @param secret of the webhook that was just made; shown this once
     * @param typed what somebody just typed
     */
    record View(
            UUID clinicId,
            String clinic,
            Optional<List<Line>> lines,
            Optional<String> secret,
            Map<String, String> typed,
            Optional<WebhookTrouble> trouble) {
        public List<Level> minimums() {
            return List.of(Level.EMERGENCY, Level.SAME_DAY, Level.SOON, Level.ROUTINE);
        }

        public List<String> formats() {
            return List.of("JSON", "SLACK", "TEXT");
        }

        public String value(String field, String usual) {
            return typed.getOrDefault(field, usual);
        }
    }

    @GET
    public RestResponse<String> show(@RestPath UUID clinicId, @RestQuery Optional<String> trouble) {
        Optional<WebhookTrouble> known =
                trouble.filter(WebhookTrouble.AWAY.name()::equals).map(_ -> WebhookTrouble.AWAY);
        return page(RestResponse.StatusCode.OK, clinicId, Optional.empty(), Map.of(), known);
    }

    /** The answer is the page with the secret: it is kept nowhere where it could be shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> add(@RestPath UUID clinicId, MultivaluedMap<String, String> form) {
        var _ = desk.find(clinicId);
        try {
            Made made = webhooks.add(visitor.authorization(), clinicId, wanted(form));
            return page(
                    RestResponse.StatusCode.CREATED, clinicId, Optional.of(made.secret()), Map.of(), Optional.empty());
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case RestResponse.StatusCode.BAD_REQUEST ->
                    again(ClinicDesk.UNPROCESSABLE_CONTENT, clinicId, form, WebhookTrouble.REFUSED);
                case RestResponse.StatusCode.CONFLICT ->
                    again(RestResponse.StatusCode.CONFLICT, clinicId, form, WebhookTrouble.TOO_MANY);
                case RestResponse.StatusCode.NOT_FOUND ->
                    again(RestResponse.StatusCode.CONFLICT, clinicId, form, WebhookTrouble.NOT_SET_UP);
                default -> again(RestResponse.StatusCode.SERVICE_UNAVAILABLE, clinicId, form, WebhookTrouble.AWAY);
            };
        } catch (ProcessingException e) {
            return again(RestResponse.StatusCode.SERVICE_UNAVAILABLE, clinicId, form, WebhookTrouble.AWAY);
        }
    }

    @POST
    @Path("/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> remove(
            @RestPath UUID clinicId, @RestPath UUID id, MultivaluedMap<String, String> form) {
        var _ = desk.find(clinicId);
        URI here = URI.create("/clinic/" + clinicId + "/webhooks");
        if (!"yes".equals(form.getFirst("sure"))) {
            return RestResponse.seeOther(here);
        }
        try {
            webhooks.remove(visitor.authorization(), clinicId, id);
            return RestResponse.seeOther(here);
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("notifier does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.seeOther(URI.create(here + "?trouble=" + WebhookTrouble.AWAY));
        }
    }

    private static Wanted wanted(MultivaluedMap<String, String> form) {
        String address = form.getFirst("address");
        return new Wanted(
                address == null ? null : address.strip(),
                form.getFirst("format"),
                form.getFirst("minimum"),
                "yes".equals(form.getFirst("with-level")),
                form.getFirst("language"));
    }

    private RestResponse<String> again(
            int status, UUID clinicId, MultivaluedMap<String, String> form, WebhookTrouble trouble) {
        return page(status, clinicId, Optional.empty(), ClinicDesk.typed(form), Optional.of(trouble));
    }

    private RestResponse<String> page(
            int status,
            UUID clinicId,
            Optional<String> secret,
            Map<String, String> typed,
            Optional<WebhookTrouble> trouble) {
        var clinic = desk.find(clinicId);
        Optional<List<Line>> lines = Optional.empty();
        try {
            lines = Optional.of(webhooks.list(visitor.authorization(), clinicId).stream()
                    .map(one -> new Line(
                            one.id(),
                            one.host(),
                            one.terms(),
                            Numbers.moment(
                                    one.since().atZone(clinic.description().zone()), visitor.locale())))
                    .toList());
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("notifier does not answer: %s", e.getClass().getSimpleName());
        }
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(visitor.render(Templates.webhooks(
                        new View(clinicId, clinic.description().name(), lines, secret, typed, trouble))))
                .build();
    }
}
