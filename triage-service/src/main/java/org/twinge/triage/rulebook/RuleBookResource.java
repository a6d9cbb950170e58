package org.twinge.triage.rulebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.access.Roles;

/** The rules anybody who reports may read, with their sources and cases. */
@Path("/v1/rulebook")
@Produces(MediaType.APPLICATION_JSON)
class RuleBookResource {
    private final RuleBooks ruleBooks;

    RuleBookResource(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN, Roles.EDITOR, Roles.OPERATOR, Roles.SERVICE})
    @Operation(summary = "The rule book in force, as published")
    public String inForce() {
        return ruleBooks.inForce().document();
    }
}
