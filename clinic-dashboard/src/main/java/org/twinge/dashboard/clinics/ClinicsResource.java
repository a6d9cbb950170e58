package org.twinge.dashboard.clinics;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
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
            Clinic.@Nullable Escalation escalation,
            List<MetricAlertRequest> metricAlerts) {
        static ClinicAnswer of(Clinic clinic) {
            return new ClinicAnswer(
                    clinic.id(),
                    clinic.version(),
                    clinic.description().name(),
                    clinic.description().zone().getId(),
                    clinic.description().phone(),
                    clinic.staff().stream().map(StaffAnswer::of).toList(),
                    clinic.description().escalation(),
                    clinic.description().metricAlerts().stream()
                            .map(MetricAlertRequest::of)
                            .toList());
        }
    }

    @PUT
    @Path("/{clinicId}")
    @RolesAllowed({Roles.CLINIC_ADMIN, Roles.OPERATOR})
    @Operation(summary = "Make a clinic, or change one's own; the caller is always one of its admins")
    @APIResponse(responseCode = "412", description = "There is another version than the one in If-Match")
    public RestResponse<ClinicAnswer> save(
            UUID clinicId, @NotNull ClinicRequest clinic, @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> seen) {
        var saved = saveClinic.save(clinicId, login.person(), clinic.read(), seen.map(ClinicsResource::version));
        return answer(saved.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, saved.clinic());
    }

    /** What is no version of ours matches none. */
    private static long version(String etag) {
        String inner = etag.strip().replaceAll("^\"|\"$", "");
        return inner.matches("[0-9]{1,18}") ? Long.parseLong(inner) : -1;
    }

    private static RestResponse<ClinicAnswer> answer(RestResponse.Status status, Clinic clinic) {
        return RestResponse.ResponseBuilder.create(status, ClinicAnswer.of(clinic))
                .tag(Long.toString(clinic.version()))
                .build();
    }

    @GET
    @Path("/{clinicId}")
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.OPERATOR})
    @Operation(summary = "A clinic and its staff, for its staff")
    public RestResponse<ClinicAnswer> find(UUID clinicId) {
        return findClinic
                .find(clinicId)
                .map(clinic -> answer(RestResponse.Status.OK, clinic))
                .orElseThrow(() -> new NotFoundException("You work at no such clinic"));
    }

    @GET
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "The clinics an athlete may let see them")
    public List<ClinicName> list() {
        return listClinics.list();
    }
}
