package org.twinge.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;

/**
 * {@code ?limit=abc} is answered with 400. JAX-RS says 404 for a query parameter of the wrong form as for a path of the
 * wrong form, which sends the caller looking for the wrong mistake.
 */
@ApplicationScoped
public class UnreadableQuery implements ProblemPostProcessor {
    private final RoutingContext request;

    UnreadableQuery(RoutingContext request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        boolean wrongForm = context.cause instanceof NotFoundException && context.cause.getCause() != null;
        if (!wrongForm || request.queryParams().isEmpty()) {
            return problem;
        }
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("Unreadable address")
                .withDetail(
                        "A parameter in the address is of the wrong form, for example a word where a number belongs.")
                .build();
    }
}
