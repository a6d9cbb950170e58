package org.twinge.dashboard.practice;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.clinics.ClinicRequest;
import org.twinge.dashboard.clinics.MetricAlertRequest;
import org.twinge.dashboard.model.Clinic;

/** Admins say of which metrics of training load their staff want to hear. */
@Path("/clinic/{clinicId}/metrics")
@RolesAllowed(Roles.CLINIC_ADMIN)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class MetricsPage {
    private final ClinicDesk desk;

    MetricsPage(ClinicDesk desk) {
        this.desk = desk;
    }

    /** Asks about a metric, or otherwise than before. */
    @POST
    public RestResponse<String> ask(@RestPath UUID clinicId, MultivaluedMap<String, String> form) {
        Clinic clinic = desk.find(clinicId);
        return save(clinic, MetricForm.read(clinic, form), form);
    }

    @POST
    @Path("/removal")
    public RestResponse<String> askNoLonger(@RestPath UUID clinicId, MultivaluedMap<String, String> form) {
        Clinic clinic = desk.find(clinicId);
        return save(clinic, MetricForm.without(clinic, form), form);
    }

    private RestResponse<String> save(
            Clinic clinic, List<@Nullable MetricAlertRequest> asked, MultivaluedMap<String, String> form) {
        Optional<Trouble> trouble = desk.save(
                        clinic.id(), ClinicRequest.of(clinic).withMetricAlerts(asked), form)
                .map(MetricForm::trouble);
        Map<String, String> typed = ClinicDesk.typed(form);
        return trouble.isEmpty()
                ? ClinicDesk.saved(clinic.id())
                : desk.page(ClinicDesk.status(trouble.get()), clinic.id(), typed, trouble.get(), false);
    }
}
