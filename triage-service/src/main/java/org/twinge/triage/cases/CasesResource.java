package org.twinge.triage.cases;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twinge.access.Roles;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.CaseLevel;

/** The cases of athletes who consent to a clinic of the caller's. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Blocking
class CasesResource {
    private static final int MOST_PER_PAGE = 200;

    private final ListCases listCases;
    private final FindCase findCase;

    CasesResource(ListCases listCases, FindCase findCase) {
        this.listCases = listCases;
        this.findCase = findCase;
    }

    @GET
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(summary = "Cases by level, then priority, then age; those not resolved, unless states are named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseChanged[].class)))
    public Response list(
            @QueryParam("state") List<String> states,
            @QueryParam("level") List<String> levels,
            @QueryParam("clinic") String clinic,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context UriInfo uri) {
        Set<CaseChanged.State> wanted = states.isEmpty()
                ? EnumSet.complementOf(EnumSet.of(CaseChanged.State.RESOLVED))
                : choices("state", states, CaseChanged.State.class);
        Set<CaseLevel> wantedLevels =
                levels.isEmpty() ? EnumSet.allOf(CaseLevel.class) : choices("level", levels, CaseLevel.class);
        Optional<Cursor> after = Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .orElseThrow(() -> new BadRequestException("cursor is none that a list gave")));
        var page = listCases.list(
                wanted, wantedLevels, Optional.ofNullable(clinic).map(CasesResource::uuid), after, size(limit));
        var response = Response.ok(page.cases());
        page.next()
                .map(next -> uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", next.text())
                        .build())
                .ifPresent(next -> response.links(Link.fromUri(next).rel("next").build()));
        return response.build();
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed({Roles.CLINICIAN, Roles.CLINIC_ADMIN})
    @Operation(
            summary = "One case with its history, notes and messages to the athlete; its ETag is wanted for every step")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindCase.Found.class)))
    @APIResponse(responseCode = "404", description = "No such case, or not the caller's to see")
    public Response find(@PathParam("caseId") UUID caseId) {
        FindCase.Found found = findCase.find(caseId).orElseThrow(() -> new NotFoundException("No such case"));
        return Response.ok(found).tag(tag(found.current())).build();
    }

    static EntityTag tag(CaseChanged current) {
        return new EntityTag(Integer.toString(current.revision()));
    }

    static HttpProblem refused(List<String> reasons) {
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withTitle("This cannot be taken")
                .withDetail("Nothing was changed.")
                .with("reasons", reasons)
                .build();
    }

    private static <E extends Enum<E>> Set<E> choices(String field, List<String> names, Class<E> type) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        var chosen = EnumSet.noneOf(type);
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(choice -> choice.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadRequestException(field + " is none of " + all)));
        }
        return chosen;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("clinic is no UUID", e);
        }
    }

    private static int size(String limit) {
        int size = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST_PER_PAGE) {
            throw new BadRequestException("limit must be from 1 to " + MOST_PER_PAGE);
        }
        return size;
    }
}
