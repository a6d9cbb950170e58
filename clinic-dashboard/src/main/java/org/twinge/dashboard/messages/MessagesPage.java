package org.twinge.dashboard.messages;

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
import org.twinge.dashboard.athletes.ListCareContacts;
import org.twinge.dashboard.model.CareContact;
import org.twinge.dashboard.triage.Visitor;

/** What clinics' staff wrote to the athlete who reads. */
@Path("/messages")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class MessagesPage {
    private static final Logger LOG = Logger.getLogger(MessagesPage.class);
    private static final int LINES = 20;

    private final StaffMessages messages;
    private final ListCareContacts listCareContacts;
    private final Visitor visitor;
    private final Caller caller;

    MessagesPage(
            @RestClient StaffMessages messages, ListCareContacts listCareContacts, Visitor visitor, Caller caller) {
        this.messages = messages;
        this.listCareContacts = listCareContacts;
        this.visitor = visitor;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance list(
                List<Line> lines, Optional<UUID> older, List<CareContact> clinics, boolean away);
    }

    record Line(String from, String text) {}

    @GET
    public RestResponse<String> list(@RestQuery Optional<UUID> before) {
        List<CareContact> clinics = listCareContacts.list(caller.subject());
        try {
            List<StaffMessages.Message> found = messages.list(visitor.authorization(), before.orElse(null), LINES);
            return RestResponse.ok(visitor.render(Templates.list(
                    found.stream().map(this::line).toList(),
                    found.size() < LINES
                            ? Optional.empty()
                            : Optional.of(found.getLast().messageId()),
                    clinics,
                    false)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            visitor.render(Templates.list(List.of(), Optional.empty(), clinics, true)))
                    .build();
        }
    }

    private Line line(StaffMessages.Message message) {
        return new Line(
                visitor.words(MessageWords.class)
                        .from(Numbers.moment(message.at().atZone(visitor.zone()), visitor.locale())),
                message.text());
    }
}
