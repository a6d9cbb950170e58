package org.twinge.dashboard.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.clinics.ClinicRequest;
import org.twinge.dashboard.clinics.FindClinic;
import org.twinge.dashboard.clinics.ListAwaited;
import org.twinge.dashboard.clinics.SaveClinic;
import org.twinge.dashboard.model.AwaitedColleague;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.MovedException;
import org.twinge.dashboard.model.RefusedException;
import org.twinge.dashboard.model.StaffMember.Role;
import org.twinge.dashboard.triage.Visitor;

/** Shows the clinic and changes it, by the same way as the API; what is not taken comes back as it was typed. */
@RequestScoped
class ClinicDesk {
    static final int UNPROCESSABLE_CONTENT = 422;

    private final FindClinic findClinic;
    private final ListAwaited listAwaited;
    private final SaveClinic saveClinic;
    private final Login login;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final Visitor visitor;
    private final UriInfo here;

    ClinicDesk(
            FindClinic findClinic,
            ListAwaited listAwaited,
            SaveClinic saveClinic,
            Login login,
            Caller caller,
            SecurityIdentity identity,
            Visitor visitor,
            UriInfo here) {
        this.findClinic = findClinic;
        this.listAwaited = listAwaited;
        this.saveClinic = saveClinic;
        this.login = login;
        this.caller = caller;
        this.identity = identity;
        this.visitor = visitor;
        this.here = here;
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance clinic(ClinicView view);

        static native TemplateInstance member(MemberView view);
    }

    /**
     * @param moved whether another admin changed the clinic since the form was opened
     */
    record MemberView(
            UUID clinicId, long version, ClinicView.Member member, boolean noRoles, boolean noName, boolean moved) {

        public List<Role> roles() {
            return List.of(Role.values());
        }

        public boolean has(Role role) {
            return member.is().roles().contains(role);
        }

        /** Whoever keeps the clinic stays its admin. */
        public boolean fixed(Role role) {
            return member.reader() && role == Role.CLINIC_ADMIN;
        }

        public List<String> languages() {
            return Stream.of("en", "de", member.is().language()).distinct().toList();
        }
    }

    /** @throws NotFoundException where the reader works at no such clinic */
    Clinic find(UUID clinicId) {
        return findClinic.find(clinicId).orElseThrow(() -> new NotFoundException("You work at no such clinic"));
    }

    ClinicView.Member member(Clinic clinic, UUID staffId) {
        return ClinicView.members(clinic, caller.subject()).stream()
                .filter(member -> member.is().id().equals(staffId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Nobody of this id works here"));
    }

    /** @param typed what stands in fields that somebody filled in; empty for what is stored */
    RestResponse<String> page(int status, UUID clinicId, Map<String, String> typed, Trouble trouble, boolean saved) {
        Clinic clinic = find(clinicId);
        Map<String, String> stored = ClinicView.fields(clinic);
        Map<String, String> fields = new TreeMap<>(stored);
        fields.putAll(typed);
        if (!ZoneId.getAvailableZoneIds().contains(fields.get("zone"))) {
            fields.put("zone", clinic.description().zone().getId()); // a list shows nothing else
        }
        List<AwaitedColleague> awaited = listAwaited.list(clinicId);
        return answer(
                status,
                Templates.clinic(new ClinicView(
                        clinicId,
                        clinic.version(),
                        clinic.description().name(),
                        identity.hasRole(Roles.CLINIC_ADMIN) && clinic.isKeptBy(caller.subject()),
                        fields,
                        stored,
                        Set.of(fields.getOrDefault("new-role", "").split(" ", -1)),
                        trouble.fields(),
                        trouble.moved(),
                        saved,
                        ClinicView.members(clinic, caller.subject()),
                        awaited,
                        ClinicView.sentences(clinic, visitor.words(PracticeWords.class)),
                        ClinicView.steps(clinic),
                        InvitationView.of(clinic, here.getBaseUri(), visitor.words(PracticeWords.class)),
                        MetricsView.of(clinic, typed, trouble, visitor.words(PracticeWords.class), visitor.locale()))));
    }

    RestResponse<String> memberPage(int status, UUID clinicId, UUID staffId, Trouble trouble) {
        Clinic clinic = find(clinicId);
        return answer(
                status,
                Templates.member(new MemberView(
                        clinicId,
                        clinic.version(),
                        member(clinic, staffId),
                        trouble.fields().stream().anyMatch(field -> field.endsWith(".roles")),
                        trouble.fields().stream().anyMatch(field -> field.endsWith(".name")),
                        trouble.moved())));
    }

    /** Empty once it is saved. */
    Optional<Trouble> save(UUID clinicId, ClinicRequest wanted, MultivaluedMap<String, String> form) {
        try {
            var _ = saveClinic.save(clinicId, login.person(), wanted.read(), Optional.of(seen(form)));
            return Optional.empty();
        } catch (MovedException e) {
            return Optional.of(Trouble.MOVED);
        } catch (RefusedException e) {
            return Optional.of(Trouble.of(e));
        }
    }

    static int status(Trouble trouble) {
        return trouble.moved() ? RestResponse.StatusCode.CONFLICT : UNPROCESSABLE_CONTENT;
    }

    static RestResponse<String> saved(UUID clinicId) {
        return RestResponse.seeOther(URI.create("/clinic/" + clinicId + "?saved=true"));
    }

    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new TreeMap<>();
        form.forEach((field, values) -> typed.put(field, String.join(" ", values)));
        return typed;
    }

    private RestResponse<String> answer(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(visitor.render(page))
                .build();
    }

    /** What is no version of ours matches none. */
    private static long seen(MultivaluedMap<String, String> form) {
        String version = form.getFirst("version");
        return version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }
}
