package org.twinge.notifier.webhooks;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.notifier.outgoing.OutgoingHttp;
import org.twinge.notifier.webhooks.WebhookReader.Wanted;

/** A clinic's own systems that hear that there is a message for its staff; kept by its admins. */
@Path("/v1/clinics/{clinicId}/webhooks")
@RolesAllowed(Roles.CLINIC_ADMIN)
class WebhooksResource {
    private final ListWebhooks listWebhooks;
    private final AddWebhook addWebhook;
    private final RemoveWebhook removeWebhook;
    private final OutgoingHttp http;

    WebhooksResource(ListWebhooks listWebhooks, AddWebhook addWebhook, RemoveWebhook removeWebhook, OutgoingHttp http) {
        this.listWebhooks = listWebhooks;
        this.addWebhook = addWebhook;
        this.removeWebhook = removeWebhook;
        this.http = http;
    }

    /** @param secret signs what we write there (Standard Webhooks 1.0); it is told this once */
    record Made(UUID id, String secret) {}

    /** Of their addresses only where they lead: the rest is often a secret. */
    @GET
    public List<Webhooks.Listed> list(@PathParam("clinicId") UUID clinicId) {
        return listWebhooks.list(clinicId).orElseThrow(WebhooksResource::notYours);
    }

    @POST
    public RestResponse<Made> add(@PathParam("clinicId") UUID clinicId, @Nullable Wanted wanted) {
        var reader = new WebhookReader(http);
        Webhook webhook = reader.read(wanted)
                .orElseThrow(() -> HttpProblem.builder()
                        .withTitle("Bad Request")
                        .withStatus(RestResponse.StatusCode.BAD_REQUEST)
                        .withDetail("This webhook cannot be kept as it is")
                        .with("violations", reader.violations())
                        .build());
        return switch (addWebhook.add(clinicId, webhook)) {
            case ADDED ->
                RestResponse.ResponseBuilder.<Made>create(RestResponse.Status.CREATED)
                        .entity(new Made(webhook.id(), webhook.secret().text()))
                        .build();
            case NOT_YOURS -> throw notYours();
            case TOO_MANY ->
                throw HttpProblem.builder()
                        .withTitle("Conflict")
                        .withStatus(RestResponse.StatusCode.CONFLICT)
                        .withDetail("A clinic has at most " + AddWebhook.MOST_WEBHOOKS + " webhooks. Remove one first")
                        .build();
            case NOT_SET_UP -> throw new NotFoundException("Webhooks are not set up here");
        };
    }

    /** What is not there is removed already. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("clinicId") UUID clinicId, @PathParam("id") UUID id) {
        removeWebhook.remove(clinicId, id);
    }

    private static NotFoundException notYours() {
        return new NotFoundException("You keep no clinic of this id");
    }
}
