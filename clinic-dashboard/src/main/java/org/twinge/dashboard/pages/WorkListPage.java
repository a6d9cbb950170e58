package org.twinge.dashboard.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.athletes.FindReader;
import org.twinge.dashboard.cases.ListCases;
import org.twinge.dashboard.clinics.JoinClinics;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.model.WorkFilter;
import org.twinge.dashboard.model.WorkFilter.Shown;
import org.twinge.messaging.Ids;

/**
 * Who needs me now: the cases the reader's clinic looks after. It stays live by asking again every few seconds; an answer
 * that would show the same is empty, so that nothing moves under the reader's hands. Athletes and editors have their own pages.
 */
@Path("/")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.EDITOR})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class WorkListPage {
    private static final int LINES = 200;
    private static final int LONGEST_NAME = 200;

    private final ListCases listCases;
    private final JoinClinics joinClinics;
    private final Login login;
    private final Caller caller;
    private final FindReader findReader;
    private final Words words;
    private final CaseWords caseWords;
    private final Clock clock;

    WorkListPage(
            ListCases listCases,
            JoinClinics joinClinics,
            Login login,
            Caller caller,
            FindReader findReader,
            Words words,
            CaseWords caseWords,
            Clock clock) {
        this.listCases = listCases;
        this.joinClinics = joinClinics;
        this.login = login;
        this.caller = caller;
        this.findReader = findReader;
        this.words = words;
        this.caseWords = caseWords;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance workList(View view);

        static native TemplateInstance workList$cases(View view);
    }

    /** @param here whether this is what is shown now */
    record Choice(String word, String address, boolean here) {}

    /** @param done what happened to the case */
    record Undoable(UUID id, int revision, String done) {}

    /**
     * @param everybody where the list does not look for a name
     * @param here this part of the list, to be asked for again
     * @param next where the following part is, if there is one
     * @param key makes what is asked for from this page happen once
     * @param fingerprint of what is shown
     */
    record View(
            List<CaseLine> lines,
            int total,
            List<Choice> shown,
            List<Choice> levels,
            Choice mine,
            List<Undoable> undoable,
            Optional<String> notice,
            WorkFilter filter,
            String everybody,
            String here,
            Optional<String> next,
            UUID key,
            UUID fingerprint) {}

    @GET
    public RestResponse<String> show(
            @RestQuery Optional<String> show,
            @RestQuery Optional<String> level,
            @RestQuery boolean mine,
            @RestQuery Optional<String> name,
            @RestQuery Optional<UUID> after,
            @RestQuery Optional<UUID> seen,
            @RestQuery Optional<String> notice,
            @RestHeader("HX-Request") boolean refresh) {
        if (!caller.isStaff()) {
            return RestResponse.seeOther(URI.create(home()));
        }
        if (!refresh) {
            login.verified().ifPresent(joinClinics::join);
        }
        var filter = new WorkFilter(
                named(Shown.values(), show).orElse(Shown.ATTENTION),
                named(Level.values(), level),
                mine,
                name.map(String::strip)
                        .filter(part -> part.length() <= LONGEST_NAME)
                        .orElse(""));
        View view = view(filter, after, Notice.named(notice).map(known -> known.sentence(caseWords)));
        if (refresh && seen.filter(view.fingerprint()::equals).isPresent()) {
            return RestResponse.noContent();
        }
        return RestResponse.ok((refresh ? Templates.workList$cases(view) : Templates.workList(view)).render());
    }

    /** Of whoever is nobody's staff; an athlete who has just logged in for the first time says who they are. */
    private String home() {
        if (!caller.roles().contains(Roles.ATHLETE)) {
            return "/catalogue";
        }
        return findReader.find(caller.subject()).isPresent() ? "/alerts" : "/me";
    }

    private View view(WorkFilter filter, Optional<UUID> after, Optional<String> notice) {
        Instant now = clock.instant();
        ListCases.Part part = listCases.list(filter, after, LINES);
        List<CaseLine> lines = part.cases().stream()
                .map(one -> CaseLine.of(one, part.staff(), words, caseWords, now, part.zone()))
                .toList();
        List<Undoable> undoable = part.undoable().stream()
                .map(one -> new Undoable(
                        one.id(),
                        one.revision(),
                        caseWords.justDone(
                                one.athlete(), caseWords.whatWords(one.change().what()))))
                .toList();
        List<Choice> shown = Arrays.stream(Shown.values())
                .map(each -> shownChoice(each, filter, part.counts()))
                .toList();
        return new View(
                lines,
                lines.size(),
                shown,
                levels(filter),
                new Choice(caseWords.mineOnly(), address(filter.turnedToMine(!filter.mine())), filter.mine()),
                undoable,
                notice,
                filter,
                address(filter.ofEverybody()),
                address(filter) + after.map(last -> "&after=" + last).orElse(""),
                part.hasMore()
                        ? Optional.of(address(filter) + "&after="
                                + part.cases().getLast().id())
                        : Optional.empty(),
                Ids.v7(),
                Ids.v5(lines, undoable, shown, part.hasMore()));
    }

    private Choice shownChoice(Shown shown, WorkFilter filter, Map<Shown, Integer> counts) {
        return new Choice(
                caseWords.shownWord(shown) + " (" + counts.get(shown) + ")",
                address(filter.with(shown)),
                shown == filter.shown());
    }

    private List<Choice> levels(WorkFilter filter) {
        var every = new Choice(
                caseWords.everyLevel(),
                address(filter.with(Optional.empty())),
                filter.level().isEmpty());
        return Stream.concat(
                        Stream.of(every),
                        Arrays.stream(Level.values())
                                .map(level -> new Choice(
                                        level.shape() + " " + words.levelWord(level),
                                        address(filter.with(Optional.of(level))),
                                        filter.level().equals(Optional.of(level)))))
                .toList();
    }

    private static String address(WorkFilter filter) {
        return "/?show=" + filter.shown()
                + filter.level().map(level -> "&level=" + level).orElse("")
                + (filter.mine() ? "&mine=true" : "")
                + (filter.name().isEmpty() ? "" : "&name=" + URLEncoder.encode(filter.name(), StandardCharsets.UTF_8));
    }

    /** What nobody offered is as if it were not there. */
    private static <E extends Enum<E>> Optional<E> named(E[] values, Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst());
    }
}
