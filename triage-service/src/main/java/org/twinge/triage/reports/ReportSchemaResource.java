package org.twinge.triage.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.access.Roles;
import org.twinge.triage.model.Vocabulary;

/** What a report may say, with every finding, for tools that check before they send. */
@Path("/v1/report-schema")
@Produces(MediaType.APPLICATION_JSON)
class ReportSchemaResource {
    private final String document;

    ReportSchemaResource(Vocabulary vocabulary) {
        document = ReportSchema.of(vocabulary).toPrettyString();
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.EDITOR, Roles.OPERATOR, Roles.SERVICE})
    @Operation(summary = "The JSON Schema of a report")
    public String schema() {
        return document;
    }
}
