package org.twinge.catalog.injuries;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Fact;
import org.twinge.catalog.content.Injury;
import org.twinge.catalog.content.Text;
import org.twinge.catalog.content.Vocabulary;

/** The catalogue for whoever has logged in: nothing in it is about a person. */
@Path("/v1/injuries")
@RolesAllowed("**")
@Produces(MediaType.APPLICATION_JSON)
class InjuriesResource {
    private static final int LONGEST_ID = 100;

    private final ListInjuries listInjuries;
    private final ShowInjury showInjury;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    InjuriesResource(ListInjuries listInjuries, ShowInjury showInjury) {
        this.listInjuries = listInjuries;
        this.showInjury = showInjury;
    }

    record Entry(
            String id,
            Text name,
            List<String> synonyms,
            List<String> regions,
            Injury.Kind kind,
            Fact summary,
            Injury.Review review) {
        static Entry of(Injury injury) {
            return new Entry(
                    injury.id(),
                    injury.name(),
                    injury.synonyms(),
                    injury.regions(),
                    injury.kind(),
                    injury.summary(),
                    injury.review());
        }
    }

    @GET
    @Operation(summary = "Injuries in the order of their ids, with a link to the next page where there is one")
    public RestResponse<List<Entry>> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("kind") @Pattern(regexp = "overuse|acute") @Nullable String kind,
            @QueryParam("after") @DefaultValue("") @Size(max = LONGEST_ID) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        if (region != null && !vocabulary.regions().containsKey(region)) {
            throw new NotFoundException("There is no such body region; /v1/body-regions lists them");
        }
        var page = listInjuries.list(
                region, kind == null ? null : Injury.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), after, limit);
        var response = RestResponse.ResponseBuilder.ok(
                page.injuries().stream().map(Entry::of).toList());
        if (page.more()) {
            String last = page.injuries().getLast().id();
            response.link(
                    uri.getRequestUriBuilder().replaceQueryParam("after", last).build(), "next");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An injury with its facts, and the sources they name")
    @APIResponseSchema(PublishedInjury.class)
    @APIResponse(responseCode = "304", description = "Not changed since the ETag that was sent as If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown id; \"nearest\" has the ids that come nearest")
    public Response show(@PathParam("id") @Size(max = LONGEST_ID) String id, @Context Request request) {
        return switch (showInjury.show(id)) {
            case ShowInjury.Outcome.Found(InjuryDocument document) -> {
                var tag = new EntityTag(document.hash());
                Response.@Nullable ResponseBuilder notChanged = request.evaluatePreconditions(tag);
                yield (notChanged == null ? Response.ok(document.json()) : notChanged)
                        .tag(tag)
                        .build();
            }
            case ShowInjury.Outcome.Unknown(List<String> nearest) ->
                throw HttpProblem.builder()
                        .withStatus(Response.Status.NOT_FOUND)
                        .withTitle("Not Found")
                        .withDetail("There is no injury with this id")
                        .with("nearest", nearest)
                        .build();
        };
    }
}
