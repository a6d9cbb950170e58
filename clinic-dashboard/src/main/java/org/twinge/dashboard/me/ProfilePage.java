package org.twinge.dashboard.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.athletes.FindReader;
import org.twinge.dashboard.athletes.SaveProfile;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.Profile;
import org.twinge.dashboard.model.RefusedException;
import org.twinge.dashboard.sharing.Invitation;
import org.twinge.dashboard.triage.Visitor;

/** Who the athlete is, and why each thing is asked. Whoever logs in for the first time starts here. */
@Path("/me")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ProfilePage {
    private static final int UNPROCESSABLE_CONTENT = 422;

    private final FindReader findReader;
    private final SaveProfile saveProfile;
    private final Login login;
    private final Visitor visitor;
    private final HttpHeaders headers;
    private final Clock clock;

    ProfilePage(
            FindReader findReader,
            SaveProfile saveProfile,
            Login login,
            Visitor visitor,
            HttpHeaders headers,
            Clock clock) {
        this.findReader = findReader;
        this.saveProfile = saveProfile;
        this.login = login;
        this.visitor = visitor;
        this.headers = headers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance profile(View view);
    }

    /** What was done a moment ago. */
    enum Done {
        CREATED,
        SAVED
    }

    /**
     * @param email the login's, which takes effect with the next save
     * @param newcomer whether nobody has said yet who this is
     * @param invitedBy the clinic that a newcomer came from; empty for whoever came by themselves
     * @param wrong fields that cannot be taken as they are
     * @param first the uppermost of them
     */
    record View(
            ProfileForm.Shown form,
            String email,
            boolean emailVerified,
            boolean newcomer,
            Optional<Done> done,
            String invitedBy,
            Set<String> wrong,
            String first,
            String latestBirth,
            List<Choices.Choice> languages,
            List<Choices.Choice> countries,
            List<Choices.Area> zones) {}

    @GET
    public RestResponse<String> show(@RestQuery Optional<String> done, @RestQuery Optional<String> clinic) {
        Person person = login.person();
        Optional<Profile> kept = findReader.find(person.subject()).map(Athlete::profile);
        ProfileForm form = kept.map(ProfileForm::of)
                .orElseGet(() -> ProfileForm.newcomer(person, visitor.locale(), browsersCountry()));
        Optional<Done> known = Arrays.stream(Done.values())
                .filter(each -> done.equals(Optional.of(each.name())))
                .findFirst();
        return RestResponse.ok(page(person, form, kept.isEmpty(), known, Invitation.of(clinic), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> save(@BeanParam ProfileForm form, @RestForm Optional<String> clinic) {
        Optional<Invitation> invitation = Invitation.of(clinic);
        Person person = login.person();
        try {
            Profile profile = form.request().read(person, LocalDate.now(clock));
            boolean isNew = saveProfile.save(person.subject(), profile).isNew();
            return RestResponse.seeOther(URI.create(
                    invitation.map(Invitation::path).orElse("/me?done=" + (isNew ? Done.CREATED : Done.SAVED))));
        } catch (RefusedException e) {
            boolean newcomer = findReader.find(person.subject()).isEmpty();
            return RestResponse.ResponseBuilder.<String>create(UNPROCESSABLE_CONTENT)
                    .entity(page(person, form, newcomer, Optional.empty(), invitation, e.reasons()))
                    .build();
        }
    }

    private String page(
            Person person,
            ProfileForm form,
            boolean newcomer,
            Optional<Done> done,
            Optional<Invitation> invitation,
            List<RefusedException.Reason> reasons) {
        ProfileForm.Shown shown = form.shown();
        return visitor.render(Templates.profile(new View(
                shown,
                person.email(),
                person.emailVerified(),
                newcomer,
                done,
                invitation.map(from -> from.clinicId().toString()).orElse(""),
                reasons.stream().map(RefusedException.Reason::field).collect(Collectors.toSet()),
                reasons.isEmpty() ? "" : reasons.getFirst().field(),
                LocalDate.now(clock).toString(),
                Choices.languages(shown.language()),
                Choices.countries(visitor.locale()),
                Choices.zones(shown.zone()))));
    }

    private Optional<String> browsersCountry() {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getCountry)
                .filter(Set.of(Locale.getISOCountries())::contains)
                .findFirst();
    }
}
