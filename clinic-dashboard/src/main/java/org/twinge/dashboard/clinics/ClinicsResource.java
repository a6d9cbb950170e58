package org.twinge.dashboard.clinics;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.clinics.ClinicRequest.Wanted;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.ClinicName;
import org.twinge.dashboard.model.StaffMember;

@Path("/v1/clinics")
@Blocking
class ClinicsResource {
    private final Login login;
    private final SaveClinic saveClinic;
    private final FindClinic findClinic;
    private final ListClinics listClinics;

    ClinicsResource(Login login, SaveClinic saveClinic, FindClinic findClinic, ListClinics listClinics) {
        this.login = login;
        this.saveClinic = saveClinic;
        this.findClinic = findClinic;
        this.listClinics = listClinics;
    }

    record StaffAnswer(
            UUID staffId,
            String subject,
            String name,
            String email,
            boolean emailVerified,
            String language,
            Set<StaffMember.Role> roles) {
        static StaffAnswer of(StaffMember member) {
            return new StaffAnswer(
                    member.id(),
                    member.subject(),
                    member.name(),
                    member.email(),
                    member.emailVerified(),
                    member.language(),
                    member.roles());
        }
    }

    record ClinicAnswer(
            UUID clinicId,
            long version,
            String name,
            String zone,
            @Nullable String phone,
            List<StaffAnswer> staff,
            Clinic.@Nullable Escalation escalation) {
        static ClinicAnswer of(Clinic clinic) {
            return new ClinicAnswer(
                    clinic.id(),
                    clinic.version(),
                    clinic.description().name(),
                    clinic.description().zone().getId(),
                    clinic.description().phone(),
                    clinic.staff().stream().map(StaffAnswer::of).toList(),
                    clinic.description().escalation());
        }
    }

    @PUT
    @Path("/{clinicId}")
    @RolesAllowed({Roles.CLINIC_ADMIN, Roles.OPERATOR})
    @Operation(summary = "Make a clinic, or change one's own; the caller is always one of its admins")
    public RestResponse<ClinicAnswer> save(UUID clinicId, @NotNull ClinicRequest clinic) {
        Wanted wanted = clinic.read();
        var saved = saveClinic.save(clinicId, login.person(), wanted.description(), wanted.staff());
        return RestResponse.status(
                saved.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, ClinicAnswer.of(saved.clinic()));
    }

    @GET
    @Path("/{clinicId}")
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.OPERATOR})
    @Operation(summary = "A clinic and its staff, for its staff")
    public ClinicAnswer find(UUID clinicId) {
        return findClinic
                .find(clinicId)
                .map(ClinicAnswer::of)
                .orElseThrow(() -> new NotFoundException("You work at no such clinic"));
    }

    @GET
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "The clinics an athlete may let see them")
    public List<ClinicName> list() {
        return listClinics.list();
    }
}
