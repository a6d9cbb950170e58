package org.twinge.triage.cases;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;

/** What staff wrote to the athlete who calls. Staff read it with the case. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MessagesResource {
    private static final int MOST_PER_PAGE = 100;

    private final ListMessages listMessages;

    MessagesResource(ListMessages listMessages) {
        this.listMessages = listMessages;
    }

    @GET
    @RolesAllowed(Roles.ATHLETE)
    @Operation(summary = "Messages of clinics' staff to me, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Messages.Message[].class)))
    public Response mine(
            @QueryParam("before") Optional<UUID> before,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @Context UriInfo uri) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new BadRequestException("limit must be from 1 to " + MOST_PER_PAGE);
        }
        var page = listMessages.mine(before, limit);
        var response = Response.ok(page.messages());
        page.next()
                .map(id -> uri.getRequestUriBuilder()
                        .replaceQueryParam("before", id)
                        .build())
                .ifPresent(next -> response.links(Link.fromUri(next).rel("next").build()));
        return response.build();
    }
}
