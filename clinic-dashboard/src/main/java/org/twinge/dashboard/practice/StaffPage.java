package org.twinge.dashboard.practice;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.clinics.AwaitColleague;
import org.twinge.dashboard.clinics.AwaitNoLonger;
import org.twinge.dashboard.clinics.ClinicRequest;
import org.twinge.dashboard.clinics.ClinicRequest.StaffRequest;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.RefusedException;

/** Who works at the clinic, for its admins. Whoever keeps the clinic cannot remove themselves: another admin can. */
@Path("/clinic/{clinicId}")
@RolesAllowed(Roles.CLINIC_ADMIN)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class StaffPage {
    private final ClinicDesk desk;
    private final AwaitColleague awaitColleague;
    private final AwaitNoLonger awaitNoLonger;
    private final Login login;

    StaffPage(ClinicDesk desk, AwaitColleague awaitColleague, AwaitNoLonger awaitNoLonger, Login login) {
        this.desk = desk;
        this.awaitColleague = awaitColleague;
        this.awaitNoLonger = awaitNoLonger;
        this.login = login;
    }

    @POST
    @Path("/staff")
    public RestResponse<String> add(@RestPath UUID clinicId, MultivaluedMap<String, String> form) {
        var _ = desk.find(clinicId);
        try {
            awaitColleague.add(clinicId, login.person(), ColleagueForm.read(form));
            return ClinicDesk.saved(clinicId);
        } catch (RefusedException e) {
            return desk.page(
                    ClinicDesk.UNPROCESSABLE_CONTENT,
                    clinicId,
                    ClinicDesk.typed(form),
                    ColleagueForm.trouble(e),
                    false);
        }
    }

    @POST
    @Path("/awaited/{colleague}/removal")
    public RestResponse<String> awaitNoLonger(@RestPath UUID clinicId, @RestPath UUID colleague) {
        var _ = desk.find(clinicId);
        awaitNoLonger.remove(clinicId, colleague);
        return ClinicDesk.saved(clinicId);
    }

    @GET
    @Path("/staff/{staffId}")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<String> show(@RestPath UUID clinicId, @RestPath UUID staffId) {
        return desk.memberPage(RestResponse.StatusCode.OK, clinicId, staffId, Trouble.NONE);
    }

    @POST
    @Path("/staff/{staffId}")
    public RestResponse<String> change(
            @RestPath UUID clinicId, @RestPath UUID staffId, MultivaluedMap<String, String> form) {
        Clinic clinic = desk.find(clinicId);
        ClinicView.Member before = desk.member(clinic, staffId);
        List<@Nullable StaffRequest> staff = new ArrayList<>();
        clinic.staff()
                .forEach(member -> staff.add(
                        member.equals(before.is())
                                ? ColleagueForm.changed(member, before.reader(), form)
                                : StaffRequest.of(member)));
        return save(clinicId, staffId, ClinicRequest.of(clinic).withStaff(staff), form);
    }

    @POST
    @Path("/staff/{staffId}/removal")
    public RestResponse<String> remove(
            @RestPath UUID clinicId, @RestPath UUID staffId, MultivaluedMap<String, String> form) {
        Clinic clinic = desk.find(clinicId);
        ClinicView.Member goes = desk.member(clinic, staffId);
        if (goes.reader() || !"yes".equals(form.getFirst("sure"))) {
            return desk.memberPage(ClinicDesk.UNPROCESSABLE_CONTENT, clinicId, staffId, Trouble.NONE);
        }
        List<@Nullable StaffRequest> staff = new ArrayList<>();
        clinic.staff().stream()
                .filter(member -> !member.equals(goes.is()))
                .forEach(member -> staff.add(StaffRequest.of(member)));
        return save(
                clinicId,
                staffId,
                ClinicRequest.of(clinic)
                        .withStaff(staff)
                        .withEscalation(
                                ChainForm.without(staffId, clinic.description().escalation())),
                form);
    }

    private RestResponse<String> save(
            UUID clinicId, UUID staffId, ClinicRequest wanted, MultivaluedMap<String, String> form) {
        Optional<Trouble> trouble = desk.save(clinicId, wanted, form);
        return trouble.isEmpty()
                ? ClinicDesk.saved(clinicId)
                : desk.memberPage(ClinicDesk.status(trouble.get()), clinicId, staffId, trouble.get());
    }
}
