package org.twinge.dashboard.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.clinics.ClinicRequest;
import org.twinge.dashboard.clinics.JoinClinics;
import org.twinge.dashboard.clinics.ListOwnClinics;
import org.twinge.dashboard.model.ClinicName;
import org.twinge.dashboard.triage.Visitor;

/** What the clinic is and who is told next: its staff read it, its admins change it. */
@Path("/clinic")
@RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ClinicPage {
    private final ClinicDesk desk;
    private final ListOwnClinics listOwnClinics;
    private final JoinClinics joinClinics;
    private final Login login;
    private final Visitor visitor;

    ClinicPage(ClinicDesk desk, ListOwnClinics listOwnClinics, JoinClinics joinClinics, Login login, Visitor visitor) {
        this.desk = desk;
        this.listOwnClinics = listOwnClinics;
        this.joinClinics = joinClinics;
        this.login = login;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance choose(List<ClinicName> clinics);
    }

    /** Whoever works at one clinic is led there. */
    @GET
    public RestResponse<String> choose() {
        login.verified().ifPresent(joinClinics::join);
        List<ClinicName> own = listOwnClinics.list();
        return own.size() == 1
                ? RestResponse.seeOther(URI.create("/clinic/" + own.getFirst().clinicId()))
                : RestResponse.ok(visitor.render(Templates.choose(own)));
    }

    @GET
    @Path("/{clinicId}")
    public RestResponse<String> show(@RestPath UUID clinicId, @RestQuery boolean saved) {
        return desk.page(RestResponse.StatusCode.OK, clinicId, Map.of(), Trouble.NONE, saved);
    }

    @POST
    @Path("/{clinicId}/details")
    @RolesAllowed(Roles.CLINIC_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> details(@RestPath UUID clinicId, MultivaluedMap<String, String> form) {
        return save(
                clinicId,
                ClinicRequest.of(desk.find(clinicId))
                        .withDetails(form.getFirst("name"), form.getFirst("zone"), form.getFirst("phone")),
                form);
    }

    @POST
    @Path("/{clinicId}/escalation")
    @RolesAllowed(Roles.CLINIC_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> escalation(@RestPath UUID clinicId, MultivaluedMap<String, String> form) {
        var clinic = desk.find(clinicId);
        return save(clinicId, ClinicRequest.of(clinic).withEscalation(ChainForm.read(clinic, form)), form);
    }

    private RestResponse<String> save(UUID clinicId, ClinicRequest wanted, MultivaluedMap<String, String> form) {
        Optional<Trouble> trouble = desk.save(clinicId, wanted, form);
        return trouble.isEmpty()
                ? ClinicDesk.saved(clinicId)
                : desk.page(ClinicDesk.status(trouble.get()), clinicId, ClinicDesk.typed(form), trouble.get(), false);
    }
}
