package org.twinge.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

@Path("/v1/guestbook")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN})
@Blocking
class GuestbookResource {
    private final Guestbook guestbook;
    private final OwnPage ownPage;

    GuestbookResource(Guestbook guestbook, OwnPage ownPage) {
        this.guestbook = guestbook;
        this.ownPage = ownPage;
    }

    @GET
    @Path("/own")
    public List<String> own() {
        return ownPage.lines();
    }

    @GET
    @Path("/{athlete}")
    public List<String> of(@PathParam("athlete") UUID athlete) {
        return guestbook.of(athlete);
    }
}
