package org.twinge.triage.followup;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;

/** Who answers what they are asked. Silence is shown, and is never green. */
@Path("/v1/response-rates")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ResponseRatesResource {
    private static final int MOST_PER_PAGE = 2000;

    private final ListResponses listResponses;

    ResponseRatesResource(ListResponses listResponses) {
        this.listResponses = listResponses;
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Prompts of the last twelve weeks, asked and answered, of athletes the caller may see")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ListResponses.ResponseRate[].class)))
    public Response list(
            @QueryParam("athleteId") Optional<UUID> athleteId,
            @QueryParam("after") Optional<UUID> after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context UriInfo uri) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new BadRequestException("limit must be from 1 to " + MOST_PER_PAGE);
        }
        List<ListResponses.ResponseRate> found = listResponses.list(athleteId, after, limit + 1);
        List<ListResponses.ResponseRate> page = found.stream().limit(limit).toList();
        var response = Response.ok(page);
        if (found.size() > limit) {
            response.links(Link.fromUri(uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.getLast().athleteId())
                            .build())
                    .rel("next")
                    .build());
        }
        return response.build();
    }
}
