package org.twinge.notifier.deliveries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;

/** "Why did I (not) get this?" */
@Path("/v1/deliveries")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class DeliveriesResource {
    private final ListDeliveries listDeliveries;

    DeliveriesResource(ListDeliveries listDeliveries) {
        this.listDeliveries = listDeliveries;
    }

    /** Newest first; {@code Link: rel="next"} leads on. {@code mine=true}: only what was meant for the caller. */
    @GET
    public RestResponse<List<ListDeliveries.Delivery>> list(
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("before") @Nullable UUID before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        List<ListDeliveries.Delivery> page = listDeliveries.list(mine, before, limit);
        var answer = RestResponse.ResponseBuilder.ok(page);
        if (page.size() == limit) {
            answer.links(Link.fromUriBuilder(uri.getRequestUriBuilder()
                            .replaceQueryParam("before", page.getLast().id()))
                    .rel("next")
                    .build());
        }
        return answer.build();
    }
}
