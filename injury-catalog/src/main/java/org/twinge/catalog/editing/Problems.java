package org.twinge.catalog.editing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.twinge.catalog.content.Change;

/** Why an edit is refused, for the editor. */
final class Problems {
    private Problems() {}

    static HttpProblem noDraft(UUID id) {
        return problem(Status.NOT_FOUND, "There is no draft " + id).build();
    }

    static HttpProblem conflict(String detail) {
        return problem(Status.CONFLICT, detail).build();
    }

    static HttpProblem forbidden(String detail) {
        return problem(Status.FORBIDDEN, detail).build();
    }

    static HttpProblem badRequest(String detail) {
        return problem(Status.BAD_REQUEST, detail).build();
    }

    static HttpProblem preconditionRequired() {
        return problem(Status.PRECONDITION_REQUIRED, "Send the ETag of the draft you have read as If-Match")
                .build();
    }

    /** Somebody was faster. */
    static HttpProblem changedMeanwhile(String detail, List<Change> changes) {
        return problem(Status.PRECONDITION_FAILED, detail)
                .with("changes", ChangeText.of(changes))
                .build();
    }

    static HttpProblem refused(List<String> reasons) {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("Unprocessable Content")
                .withDetail("This cannot be published; every reason is listed")
                .with("reasons", reasons)
                .build();
    }

    private static HttpProblem.Builder problem(Status status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail);
    }
}
