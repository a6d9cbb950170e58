package org.twinge.dashboard.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.alerts.ListAlerts;
import org.twinge.messaging.Ids;

/**
 * Who needs me now: the alerts that concern the reader. It stays live by asking again every few seconds; an answer that
 * would show the same is empty, so that nothing moves under the reader's hands.
 */
@Path("/")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class WorkListPage {
    private static final int LINES = 200;

    private final ListAlerts listAlerts;
    private final Caller caller;
    private final Words words;
    private final Clock clock;

    WorkListPage(ListAlerts listAlerts, Caller caller, Words words, Clock clock) {
        this.listAlerts = listAlerts;
        this.caller = caller;
        this.words = words;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance workList(View view);

        static native TemplateInstance workList$alerts(View view);
    }

    /**
     * @param part where this part of the list can be asked for again
     * @param next where the following part is, if there is one
     * @param fingerprint of what is shown
     */
    record View(
            boolean forStaff, List<AlertLine> lines, int total, String part, Optional<String> next, UUID fingerprint) {}

    @GET
    public RestResponse<String> show(
            @RestQuery Optional<UUID> after,
            @RestQuery Optional<UUID> seen,
            @RestHeader("HX-Request") boolean refresh) {
        View view = view(after);
        if (refresh && seen.filter(view.fingerprint()::equals).isPresent()) {
            return RestResponse.noContent();
        }
        return RestResponse.ok((refresh ? Templates.workList$alerts(view) : Templates.workList(view)).render());
    }

    private View view(Optional<UUID> after) {
        Instant now = clock.instant();
        ListAlerts.Part part = listAlerts.list(after, LINES);
        List<AlertLine> lines = part.alerts().stream()
                .map(alert -> AlertLine.of(alert, words, now, part.zone()))
                .toList();
        return new View(
                caller.isStaff(),
                lines,
                part.total(),
                after.map(last -> "/?after=" + last + "&").orElse("/?"),
                part.hasMore()
                        ? Optional.of("/?after=" + part.alerts().getLast().id())
                        : Optional.empty(),
                Ids.v5(lines, part.total(), part.hasMore()));
    }
}
