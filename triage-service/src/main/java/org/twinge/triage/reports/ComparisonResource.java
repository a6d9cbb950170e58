package org.twinge.triage.reports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;

/** What the rule book in force judges otherwise than a version before it. */
@Path("/v1/rulebook/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ComparisonResource {
    private static final int MOST_PER_PAGE = 1000;

    private final CompareRuleBooks compareRuleBooks;

    ComparisonResource(CompareRuleBooks compareRuleBooks) {
        this.compareRuleBooks = compareRuleBooks;
    }

    @GET
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "Reports of consenting athletes whose level changes, newest first, and the rules that make it",
            description = "A page looks at no more reports than the limit; next says where the next one begins.")
    @APIResponse(responseCode = "400", description = "No version, or the limit is not from 1 to 1000")
    @APIResponse(responseCode = "404", description = "No such version was published")
    public CompareRuleBooks.Comparison compare(
            @QueryParam("with") Optional<String> version,
            @QueryParam("before") Optional<UUID> before,
            @QueryParam("limit") @DefaultValue("500") int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new BadRequestException("limit must be from 1 to " + MOST_PER_PAGE);
        }
        return compareRuleBooks.compare(
                version.orElseThrow(() -> new BadRequestException("with must name a published version")),
                before,
                limit);
    }
}
