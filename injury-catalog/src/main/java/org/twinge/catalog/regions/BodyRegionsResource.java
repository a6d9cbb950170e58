package org.twinge.catalog.regions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.twinge.catalog.content.Text;
import org.twinge.catalog.content.Vocabulary;
import org.twinge.catalog.entries.Tagged;

@Path("/v1/body-regions")
@RolesAllowed("**")
class BodyRegionsResource {
    private final String regions;

    BodyRegionsResource(ObjectMapper json) throws JsonProcessingException {
        this.regions = json.writeValueAsString(Vocabulary.shipped().regions().entrySet().stream()
                .map(region -> new BodyRegion(region.getKey(), region.getValue(), BodyMap.viewsOf(region.getKey())))
                .toList());
    }

    /** @param views on which pictures it has a shape: front, back, side */
    record BodyRegion(String code, Text name, List<String> views) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The body's regions from head to toe, as reports and injuries name them")
    @APIResponseSchema(BodyRegion[].class)
    public Response list(@Context Request request) {
        return Tagged.answer(request, regions).build();
    }

    @GET
    @Path("/map/{view}")
    @Produces("image/svg+xml")
    @Operation(summary = "The body from the front, the back or the side; each region is a group with its code as id")
    public Response map(@PathParam("view") @Pattern(regexp = "front|back|side") String view, @Context Request request) {
        return Tagged.answer(
                        request, BodyMap.valueOf(view.toUpperCase(Locale.ROOT)).svg())
                .build();
    }
}
