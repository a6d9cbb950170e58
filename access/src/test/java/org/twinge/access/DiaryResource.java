package org.twinge.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    @Path("/full-disk")
    @RolesAllowed(Roles.ATHLETE)
    public List<String> readFromFullDisk() {
        return diary.readFromFullDisk();
    }

    @GET
    @Path("/{day}")
    @RolesAllowed(Roles.ATHLETE)
    public LocalDate day(@PathParam("day") LocalDate day, @QueryParam("shift") Optional<Integer> shift) {
        return day.plusDays(shift.orElse(0));
    }

    @GET
    @Path("/forgotten-annotation")
    public List<String> unannotated() {
        return List.of();
    }
}
