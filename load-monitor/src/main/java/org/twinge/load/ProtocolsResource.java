package org.twinge.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.access.Roles;
import org.twinge.load.model.Protocol;

@Path("/v1/protocols")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class ProtocolsResource {
    private final ListProtocols listProtocols;

    ProtocolsResource(ListProtocols listProtocols) {
        this.listProtocols = listProtocols;
    }

    /**
     * @param injury its id in the catalogue, as a new plan names it
     * @param clearance only a clinician starts it
     */
    record ProtocolAnswer(String injury, Protocol.Name name, boolean clearance) {}

    @GET
    @Operation(summary = "Injuries after which there are steps back to running, by name")
    public List<ProtocolAnswer> list() {
        return listProtocols.list().stream()
                .map(known -> new ProtocolAnswer(
                        known.injury(), known.name(), known.protocol().clearance()))
                .toList();
    }
}
