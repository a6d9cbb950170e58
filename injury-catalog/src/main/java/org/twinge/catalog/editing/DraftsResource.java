package org.twinge.catalog.editing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;

/** From draft to publication. Every change names the version it is about as If-Match. */
@Path("/v1/drafts")
@RolesAllowed(Roles.EDITOR)
class DraftsResource {
    private static final String TAG = "\"\\d{1,9}\"";

    private final ListDrafts listDrafts;
    private final ShowDraft showDraft;
    private final WriteDraft writeDraft;
    private final MoveDraft moveDraft;
    private final PublishDraft publishDraft;

    DraftsResource(
            ListDrafts listDrafts,
            ShowDraft showDraft,
            WriteDraft writeDraft,
            MoveDraft moveDraft,
            PublishDraft publishDraft) {
        this.listDrafts = listDrafts;
        this.showDraft = showDraft;
        this.writeDraft = writeDraft;
        this.moveDraft = moveDraft;
        this.publishDraft = publishDraft;
    }

    /**
     * What an entry should say: one of the three.
     *
     * @param document the entry
     * @param fromRevision as it was in this revision
     * @param remove it should go
     */
    record NewDraft(
            @NotBlank String kind,

            @NotNull @Pattern(regexp = Entry.ID) @Size(max = 100)
            String entryId,

            @Nullable JsonNode document,
            @Nullable Integer fromRevision,
            boolean remove,
            @NotBlank @Size(max = 2000) String reason) {}

    record Decision(@NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Operation(summary = "The drafts that are worked on, the newest first")
    public List<Draft> list() {
        return listDrafts.list();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A draft, what it changes, and what speaks against publishing it")
    public Response show(@PathParam("id") UUID id) {
        ShowDraft.Shown shown = showDraft.show(id);
        return Response.ok(shown).tag(tag(shown.draft())).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Begins a draft with an id of your making, or with If-Match gives it a new version")
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Pattern(regexp = TAG) @Nullable String seen,
            @NotNull @Valid NewDraft draft) {
        EntryKind kind =
                EntryKind.in(draft.kind()).orElseThrow(() -> Problems.badRequest("kind: there are no " + draft.kind()));
        return answer(writeDraft.write(id, version(seen), kind, draft.entryId(), content(draft), draft.reason()));
    }

    @POST
    @Path("/{id}/review-requests")
    @Operation(summary = "Asks somebody else to review it; refused with every reason at once")
    public Response requestReview(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Pattern(regexp = TAG) @Nullable String seen) {
        return answer(moveDraft.move(id, version(seen), Draft.State.IN_REVIEW, null));
    }

    @POST
    @Path("/{id}/{decision:returns|withdrawals|publications}")
    @Operation(
            summary = "Gives it back to its author, drops it, or publishes it as somebody who has written none of it")
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("decision") String decision,
            @HeaderParam("If-Match") @Pattern(regexp = TAG) @Nullable String seen,
            @NotNull @Valid Decision because) {
        return answer(
                switch (decision) {
                    case "returns" -> moveDraft.move(id, version(seen), Draft.State.DRAFT, because.reason());
                    case "withdrawals" -> moveDraft.move(id, version(seen), Draft.State.WITHDRAWN, because.reason());
                    default -> publishDraft.publish(id, version(seen), because.reason());
                });
    }

    private static WriteDraft.Content content(NewDraft draft) {
        int given =
                (draft.document() == null ? 0 : 1) + (draft.fromRevision() == null ? 0 : 1) + (draft.remove() ? 1 : 0);
        if (given != 1) {
            throw Problems.badRequest("Send one of document, fromRevision and remove");
        }
        if (draft.document() != null) {
            return new WriteDraft.Content.Document(draft.document().toString());
        }
        return draft.fromRevision() != null
                ? new WriteDraft.Content.OlderRevision(draft.fromRevision())
                : new WriteDraft.Content.Nothing();
    }

    private static @Nullable Integer version(@Nullable String seen) {
        return seen == null ? null : Integer.valueOf(seen.replace("\"", ""));
    }

    private static Response answer(Draft draft) {
        return Response.ok(draft).tag(tag(draft)).build();
    }

    private static EntityTag tag(Draft draft) {
        return new EntityTag(Integer.toString(draft.version()));
    }
}
