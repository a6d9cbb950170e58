package org.twinge.catalog.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twinge.access.Roles;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.entries.Conflicts;

@Path("/v1")
@RolesAllowed(Roles.EDITOR)
class HistoryResource {
    private final ShowHistory showHistory;
    private final ListConflicts listConflicts;
    private final SettleConflict settleConflict;

    HistoryResource(ShowHistory showHistory, ListConflicts listConflicts, SettleConflict settleConflict) {
        this.showHistory = showHistory;
        this.listConflicts = listConflicts;
        this.settleConflict = settleConflict;
    }

    @GET
    @Path("/history/{kind}/{id}")
    @Operation(summary = "Every revision of an entry, the newest first, with what it changed")
    public List<ShowHistory.Chapter> history(@PathParam("kind") String kind, @PathParam("id") String id) {
        EntryKind entries = EntryKind.in(kind).orElseThrow(() -> new NotFoundException("There are no " + kind));
        List<ShowHistory.Chapter> chapters = showHistory.show(entries, id);
        if (chapters.isEmpty()) {
            throw new NotFoundException("There never was such an entry");
        }
        return chapters;
    }

    @GET
    @Path("/merge-conflicts")
    @Operation(summary = "Where new shipped content and local edits changed the same; the edits stand")
    public List<Conflicts.Conflict> conflicts() {
        return listConflicts.list();
    }

    @DELETE
    @Path("/merge-conflicts/{id}")
    @Operation(summary = "An editor has dealt with it")
    public void settle(@PathParam("id") UUID id) {
        if (!settleConflict.settle(id)) {
            throw new NotFoundException("There is no such conflict");
        }
    }
}
