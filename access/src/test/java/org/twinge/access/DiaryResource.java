package org.twinge.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/v1/diary")
@Blocking
class DiaryResource {
    private final Diary diary;

    DiaryResource(Diary diary) {
        this.diary = diary;
    }

    @GET
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN})
    public List<String> read() {
        return diary.readAsCaller();
    }

    @GET
    @Path("/as-nobody")
    @RolesAllowed(Roles.ATHLETE)
    public List<String> readAsNobody() {
        return diary.readAsNobody();
    }

    @GET
    @Path("/forgotten-annotation")
    public List<String> unannotated() {
        return List.of();
    }
}
