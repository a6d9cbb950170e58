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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Disagreement;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.Exercise;
import org.twinge.catalog.content.Guideline;
import org.twinge.catalog.content.Question;
import org.twinge.catalog.content.Source;
import org.twinge.catalog.content.Term;

/** Everything but injuries, for whoever has logged in. */
@Path("/v1/{kind:exercises|guidelines|glossary|faq|disagreements|sources}")
@RolesAllowed("**")
@Produces(MediaType.APPLICATION_JSON)
class EntriesResource {
    private final ListEntries listEntries;
    private final ShowEntry showEntry;
    private final EntryAnswers answers;

    EntriesResource(ListEntries listEntries, ShowEntry showEntry, EntryAnswers answers) {
        this.listEntries = listEntries;
        this.showEntry = showEntry;
        this.answers = answers;
    }

    @Schema(oneOf = {Exercise.class, Guideline.class, Term.class, Question.class, Disagreement.class, Source.class})
    interface ListedEntry {}

    /** As readers get it: the one entry under its kind's name. */
    record PublishedEntry(
            int revision,
            long fromVersion,
            String origin,
            @Nullable Exercise exercise,
            @Nullable Guideline guideline,
            @Nullable Term term,
            @Nullable Question question,
            @Nullable Disagreement disagreement,
            @Nullable Source source,
            List<Source> sources,
            List<Disagreement> disagreements) {}

    @GET
    @APIResponseSchema(ListedEntry[].class)
    @Operation(
            summary =
                    "Entries in the order of their ids, or those that fit q, best first, with a link to the next page")
    public Response list(
            @PathParam("kind") String kind,
            @QueryParam("q") @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*") @Nullable String asked,
            @QueryParam("region") @Nullable String region,
            @QueryParam("version") @Min(1) @Nullable Long version,
            @QueryParam("after") @DefaultValue("") @Size(max = EntryAnswers.LONGEST_ID) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        answers.knownRegion(region);
        var filter = EntrySearch.Filter.of(EntryKind.in(kind).orElseThrow(), region, version);
        return answers.page(listEntries.list(filter, asked, after, limit), uri, request);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An entry with the sources it names, and where they disagree")
    @APIResponseSchema(PublishedEntry.class)
    @APIResponse(responseCode = "304", description = "Not changed since the ETag that was sent as If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown id; \"nearest\" has the ids that come nearest")
    public Response show(
            @PathParam("kind") String kind,
            @PathParam("id") @NotBlank @Size(max = EntryAnswers.LONGEST_ID) String id,
            @QueryParam("version") @Min(1) @Nullable Long version,
            @Context Request request) {
        EntryKind entries = EntryKind.in(kind).orElseThrow();
        return answers.shown(entries, showEntry.show(entries, id, version), request);
    }
}
