package org.twinge.catalog.entries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Disagreement;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.Injury;
import org.twinge.catalog.content.Source;

/** Injuries for whoever has logged in: nothing in them is about a person. */
@Path("/v1/injuries")
@RolesAllowed("**")
@Produces(MediaType.APPLICATION_JSON)
class InjuriesResource {
    private final ListEntries listEntries;
    private final ShowEntry showEntry;
    private final EntryAnswers answers;

    InjuriesResource(ListEntries listEntries, ShowEntry showEntry, EntryAnswers answers) {
        this.listEntries = listEntries;
        this.showEntry = showEntry;
        this.answers = answers;
    }

    /** As readers get it. */
    record PublishedInjury(
            int revision,
            long fromVersion,
            String origin,
            Injury injury,
            List<Source> sources,
            List<Disagreement> disagreements) {}

    @GET
    @Operation(
            summary =
                    "Injuries in the order of their ids, or those that fit q, best first, with a link to the next page")
    @APIResponseSchema(ListedInjury[].class)
    public Response list(
            @QueryParam("q") @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*") @Nullable String asked,
            @QueryParam("region") @Nullable String region,
            @QueryParam("kind") @Pattern(regexp = "overuse|acute|either|state") @Nullable String kind,
            @QueryParam("phase") @Pattern(regexp = "calm|strength|impact|keep") @Nullable String phase,
            @QueryParam("audience") @DefaultValue("clinician") @Pattern(regexp = "athlete|clinician") String audience,
            @QueryParam("version") @Min(1) @Nullable Long version,
            @QueryParam("after") @DefaultValue("") @Size(max = EntryAnswers.LONGEST_ID) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        answers.knownRegion(region);
        var filter = new EntrySearch.Filter(
                EntryKind.INJURY, region, upper(kind), upper(phase), audience.equals("athlete"), version);
        return answers.page(listEntries.list(filter, asked, after, limit), uri, request);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An injury with its facts, their sources, and where the sources disagree")
    @APIResponseSchema(PublishedInjury.class)
    @APIResponse(responseCode = "304", description = "Not changed since the ETag that was sent as If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown id; \"nearest\" has the ids that come nearest")
    public Response show(
            @PathParam("id") @NotBlank @Size(max = EntryAnswers.LONGEST_ID) String id,
            @QueryParam("version") @Min(1) @Nullable Long version,
            @Context Request request) {
        return answers.shown(EntryKind.INJURY, showEntry.show(EntryKind.INJURY, id, version), request);
    }

    private static @Nullable String upper(@Nullable String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }
}
