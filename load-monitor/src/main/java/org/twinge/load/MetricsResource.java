package org.twinge.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.twinge.access.Roles;
import org.twinge.messaging.Ids;

@Path("/v1/athletes/{id}/metrics")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class MetricsResource {
    private final ReadMetrics readMetrics;
    private final ObjectMapper json;

    MetricsResource(ReadMetrics readMetrics, ObjectMapper json) {
        this.readMetrics = readMetrics;
        this.json = json;
    }

    /** Answers 304 where the question brings the tag of the same answer. */
    @GET
    @Operation(summary = "Load and metrics day by day, at most 400 days; the last 90 where none are named")
    public Response read(
            @RestPath UUID id,
            @RestQuery Optional<Question.Day> from,
            @RestQuery Optional<Question.Day> to,
            Request request)
            throws JsonProcessingException {
        if (from.isPresent()
                && to.isPresent()
                && from.get().date().isAfter(to.get().date())) {
            throw new BadRequestException("from is after to");
        }
        MetricsAnswer answer = readMetrics
                .read(id, from.map(Question.Day::date), to.map(Question.Day::date))
                .map(MetricsAnswer::of)
                .orElseThrow(Question::noSuchAthlete);
        String body = json.writeValueAsString(answer);
        EntityTag tag = new EntityTag(Ids.v5("metrics", id, body).toString());
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(body, "application/json"))
                .tag(tag)
                .build();
    }
}
