package org.twinge.dashboard.wishes;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.pages.Words;
import org.twinge.dashboard.triage.Visitor;

/** Why did I get this, and why not: each message to the reader, and what became of it. */
@Path("/deliveries")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class DeliveriesPage {
    private static final Logger LOG = Logger.getLogger(DeliveriesPage.class);
    private static final int LINES = 50;

    private final Notifier notifier;
    private final Visitor visitor;
    private final Caller caller;

    DeliveriesPage(@RestClient Notifier notifier, Visitor visitor, Caller caller) {
        this.notifier = notifier;
        this.visitor = visitor;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "wishes")
    static class Templates {
        static native TemplateInstance deliveries(boolean staff, List<Line> lines, Optional<UUID> older, boolean away);
    }

    record Line(String moment, Level level, String levelWord, String kind, String state, String reason) {}

    @GET
    public RestResponse<String> list(@RestQuery Optional<UUID> before) {
        try {
            List<Notifier.Delivery> found =
                    notifier.deliveries(visitor.authorization(), true, before.orElse(null), LINES);
            Optional<UUID> older = found.size() < LINES
                    ? Optional.empty()
                    : Optional.of(found.getLast().id());
            return RestResponse.ok(visitor.render(Templates.deliveries(
                    caller.isStaff(), found.stream().map(this::line).toList(), older, false)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("notifier does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            visitor.render(Templates.deliveries(caller.isStaff(), List.of(), Optional.empty(), true)))
                    .build();
        }
    }

    private Line line(Notifier.Delivery delivery) {
        WishWords words = visitor.words(WishWords.class);
        return new Line(
                Numbers.moment(delivery.createdAt().atZone(visitor.zone()), visitor.locale()),
                delivery.level(),
                visitor.words(Words.class).levelWord(delivery.level()),
                words.kind(delivery.kind()),
                words.state(delivery.state(), delivery.inDigest(), delivery.channel()),
                words.reason(delivery.reason()));
    }
}
