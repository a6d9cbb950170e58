package org.twinge.dashboard;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.twinge.dashboard.model.MovedException;
import org.twinge.dashboard.model.RefusedException;

/** What was refused, in the form in which every Twinge service answers. */
class Problems {
    @ServerExceptionMapper
    jakarta.ws.rs.core.Response refused(RefusedException refused) {
        return HttpProblem.builder()
                .withTitle("Bad Request")
                .withStatus(400)
                .withDetail(refused.getMessage())
                .with("violations", refused.reasons())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    jakarta.ws.rs.core.Response moved(MovedException moved) {
        return HttpProblem.builder()
                .withTitle("Precondition Failed")
                .withStatus(412)
                .withDetail(moved.getMessage() + "; read it again")
                .build()
                .toResponse();
    }
}
