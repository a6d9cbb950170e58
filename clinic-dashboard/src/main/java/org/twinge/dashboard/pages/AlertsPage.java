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
import org.twinge.access.Roles;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.alerts.ListAlerts;
import org.twinge.dashboard.followup.OpenQuestions;
import org.twinge.dashboard.runs.OpenRuns;
import org.twinge.messaging.Ids;

/**
 * What an athlete was alerted to. It stays live by asking again every few seconds; an answer that would show the same is
 * empty, so that nothing moves under the reader's hands.
 */
@Path("/alerts")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class AlertsPage {
    private static final int LINES = 200;

    private final ListAlerts listAlerts;
    private final OpenQuestions openQuestions;
    private final OpenRuns openRuns;
    private final Language language;
    private final Clock clock;

    AlertsPage(ListAlerts listAlerts, OpenQuestions openQuestions, OpenRuns openRuns, Language language, Clock clock) {
        this.listAlerts = listAlerts;
        this.openQuestions = openQuestions;
        this.openRuns = openRuns;
        this.language = language;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance alerts(View view, List<OpenQuestions.Line> asked, List<OpenRuns.Line> open);

        static native TemplateInstance alerts$list(View view);
    }

    /**
     * @param part where this part of the list can be asked for again
     * @param next where the following part is, if there is one
     * @param fingerprint of what is shown
     */
    record View(List<AlertLine> lines, int total, String part, Optional<String> next, UUID fingerprint) {}

    @GET
    public RestResponse<String> show(
            @RestQuery Optional<UUID> after,
            @RestQuery Optional<UUID> seen,
            @RestHeader("HX-Request") boolean refresh) {
        View view = view(after);
        if (refresh && seen.filter(view.fingerprint()::equals).isPresent()) {
            return RestResponse.noContent();
        }
        return RestResponse.ok(language.render(
                refresh ? Templates.alerts$list(view) : Templates.alerts(view, openQuestions.list(), openRuns.list())));
    }

    private View view(Optional<UUID> after) {
        Instant now = clock.instant();
        ListAlerts.Part part = listAlerts.list(after, LINES);
        Words words = language.words(Words.class);
        List<AlertLine> lines = part.alerts().stream()
                .map(alert -> AlertLine.of(alert, words, language.locale(), now, part.zone()))
                .toList();
        return new View(
                lines,
                part.total(),
                after.map(last -> "/alerts?after=" + last + "&").orElse("/alerts?"),
                part.hasMore()
                        ? Optional.of("/alerts?after=" + part.alerts().getLast().id())
                        : Optional.empty(),
                Ids.v5(lines, part.total(), part.hasMore()));
    }
}
