package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** How the catalogue is changed, asked with the editor's own token. */
@RegisterRestClient(configKey = "injury-catalog")
@Path("/v1")
interface CatalogEditing {

    @GET
    @Path("/drafts")
    List<Draft> drafts(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/drafts/{id}")
    Shown draft(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    /** @param ifMatch the version of the draft as the editor has read it; null for a new one */
    @PUT
    @Path("/drafts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Draft write(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, Object> draft);

    /** @param step such as {@code publications} */
    @POST
    @Path("/drafts/{id}/{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    Draft move(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Map<String, Object> decision);

    @GET
    @Path("/history/{kind}/{id}")
    List<Chapter> history(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("kind") String kind,
            @PathParam("id") String id);

    @GET
    @Path("/merge-conflicts")
    List<Conflict> conflicts(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @DELETE
    @Path("/merge-conflicts/{id}")
    void settle(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    /**
     * @param state {@code DRAFT}, {@code IN_REVIEW}, {@code PUBLISHED} or {@code WITHDRAWN}
     * @param reviewer who decided last, and why in {@code decision}
     * @param document the entry as it should be, as JSON; absent where it should go
     */
    record Draft(
            UUID id,
            String kind,
            String entryId,
            int baseRevision,
            String state,
            int version,
            String author,
            String reason,
            @Nullable String reviewer,
            @Nullable String decision,
            @Nullable String document) {
        public boolean isOpen() {
            return state.equals("DRAFT") || isInReview();
        }

        public boolean isInReview() {
            return state.equals("IN_REVIEW");
        }
    }

    /** @param reasons why it could not be published as it is */
    record Shown(Draft draft, List<Change> changes, List<String> reasons) {}

    /** @param before absent where there was nothing; so for after */
    record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    record Chapter(
            int revision,
            long fromVersion,
            @Nullable Long toVersion,
            String origin,
            @Nullable String author,
            @Nullable String reviewer,
            Instant publishedAt,
            String reason,
            List<Change> changes) {}

    record Conflict(
            UUID id,
            String kind,
            String entryId,
            String contentVersion,
            String path,
            @Nullable String base,
            @Nullable String local,
            @Nullable String shipped) {}
}
