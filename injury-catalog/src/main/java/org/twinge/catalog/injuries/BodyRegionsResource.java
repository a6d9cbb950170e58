package org.twinge.catalog.injuries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.catalog.content.Text;
import org.twinge.catalog.content.Vocabulary;

@Path("/v1/body-regions")
@RolesAllowed("**")
class BodyRegionsResource {
    private final List<BodyRegion> regions = Vocabulary.shipped().regions().entrySet().stream()
            .map(region -> new BodyRegion(region.getKey(), region.getValue()))
            .toList();

    record BodyRegion(String code, Text name) {}

    @GET
    @Operation(summary = "The body's regions from head to toe, as reports and injuries name them")
    public List<BodyRegion> list() {
        return regions;
    }
}
