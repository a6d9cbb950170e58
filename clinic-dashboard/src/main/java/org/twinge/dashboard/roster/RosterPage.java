package org.twinge.dashboard.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.roster.model.Responses;
import org.twinge.dashboard.roster.model.Roster;
import org.twinge.dashboard.roster.model.RosterFilter;
import org.twinge.dashboard.roster.model.RosterFilter.Shown;
import org.twinge.dashboard.triage.Visitor;

/**
 * Whom do we look after, and who has gone silent: every athlete who lets the reader's clinic see them. How they answer is
 * triage's to say; while it is away the rest is shown, and that this is missing.
 */
@Path("/athletes")
@RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class RosterPage {
    private final ListRoster listRoster;
    private final Answering answering;
    private final Visitor visitor;
    private final Clock clock;

    RosterPage(ListRoster listRoster, Answering answering, Visitor visitor, Clock clock) {
        this.listRoster = listRoster;
        this.answering = answering;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "roster")
    static class Templates {
        static native TemplateInstance list(View view);
    }

    /** @param here whether this is what is shown now */
    record Choice(Shown shown, long count, String address, boolean here) {}

    /**
     * @param total of the athletes asked for, on this part of the list and the others
     * @param looksForName whether only some names are shown
     * @param answersKnown false while triage is away
     * @param next where the following part is, if there is one
     */
    record View(
            List<RosterLine> lines,
            long total,
            RosterFilter filter,
            boolean looksForName,
            List<Choice> choices,
            boolean answersKnown,
            Optional<String> next) {
        /** Whether there may be athletes who are not asked for. */
        public boolean narrowed() {
            return looksForName || filter.shown() != Shown.EVERYBODY;
        }
    }

    @GET
    public String show(
            @RestQuery Optional<String> show, @RestQuery Optional<String> name, @RestQuery Optional<UUID> after) {
        var filter = new RosterFilter(
                Arrays.stream(Shown.values())
                        .filter(each -> show.filter(each.name()::equals).isPresent())
                        .findFirst()
                        .orElse(Shown.EVERYBODY),
                name.orElse(""));
        @Nullable
        Map<UUID, Responses> answers = answering.ask(visitor.authorization()).orElse(null);
        ListRoster.Listed listed =
                listRoster.list(filter, after, answers == null ? Map.of() : answers, visitor.locale());
        Roster.Part part = listed.part();
        Map<Shown, Long> counts = listed.counts();
        RosterWords words = visitor.words(RosterWords.class);
        List<RosterLine> lines = part.lines().stream()
                .map(line -> RosterLine.of(line, words, visitor.locale(), clock.instant()))
                .toList();
        return visitor.render(Templates.list(new View(
                lines,
                counts.getOrDefault(filter.shown(), 0L),
                filter,
                !filter.name().isEmpty(),
                choices(filter, counts, answers != null),
                answers != null,
                part.hasMore()
                        ? Optional.of(address(filter) + "&after="
                                + part.lines().getLast().athlete().athleteId())
                        : Optional.empty())));
    }

    /** Who is silent is no choice while nobody knows. */
    private static List<Choice> choices(RosterFilter filter, Map<Shown, Long> counts, boolean answersKnown) {
        return Arrays.stream(Shown.values())
                .filter(shown -> answersKnown || shown != Shown.SILENT || shown == filter.shown())
                .map(shown -> new Choice(
                        shown,
                        counts.getOrDefault(shown, 0L),
                        address(new RosterFilter(shown, filter.name())),
                        shown == filter.shown()))
                .toList();
    }

    private static String address(RosterFilter filter) {
        return "/athletes?show=" + filter.shown()
                + (filter.name().isEmpty() ? "" : "&name=" + URLEncoder.encode(filter.name(), StandardCharsets.UTF_8));
    }
}
