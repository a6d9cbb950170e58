package org.twinge.ingest.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what athletes say about runs; refuses it with every field that is wrong. */
@ApplicationScoped
public class RunBodies {
    /** @param named the fields in the body, also those that are null */
    public record Said(RunFigures figures, Set<String> named) {}

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Validator validator;
    private final Clock clock;

    RunBodies(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** A run that somebody enters. */
    public Said whole(byte[] body) {
        Said said = read(body);
        List<Violation> violations = violations(said.figures());
        RunFigures run = said.figures();
        require(violations, "sport", run.sport());
        require(violations, "startedAt", run.startedAt());
        require(violations, "elapsedSeconds", run.elapsedSeconds());
        if (run.movingSeconds() != null && run.elapsedSeconds() != null && run.movingSeconds() > run.elapsedSeconds()) {
            violations.add(new Violation("movingSeconds", "must not be longer than elapsedSeconds"));
        }
        return refuse(said, violations);
    }

    /** Some figures of a run, to be corrected. */
    Said some(byte[] body) {
        Said said = read(body);
        return refuse(said, violations(said.figures()));
    }

    private static Said read(byte[] body) {
        try {
            JsonNode json = StrictJson.tree(body);
            if (!json.isObject()) {
                throw refused(List.of(new Violation("", "must be a JSON object")));
            }
            Set<String> named =
                    json.propertyStream().map(field -> field.getKey()).collect(Collectors.toSet());
            return new Said(StrictJson.value(json, RunFigures.class), named);
        } catch (StrictJson.Unreadable e) {
            throw refused(List.of(e.violation()));
        }
    }

    private List<Violation> violations(RunFigures figures) {
        List<Violation> violations = new ArrayList<>(validator.validate(figures).stream()
                .map(found -> new Violation(found.getPropertyPath().toString(), found.getMessage()))
                .toList());
        if (figures.startedAt() != null) {
            Instant start = figures.startedAt().toInstant();
            if (start.isBefore(EARLIEST)) {
                violations.add(new Violation("startedAt", "must be in the year 2000 or later"));
            }
            if (start.isAfter(clock.instant())) {
                violations.add(new Violation("startedAt", "must not be in the future"));
            }
        }
        return violations;
    }

    private static void require(List<Violation> violations, String field, @Nullable Object value) {
        if (value == null) {
            violations.add(new Violation(field, "must not be null"));
        }
    }

    private static Said refuse(Said said, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        return said;
    }

    private static HttpProblem refused(List<Violation> violations) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("Constraint Violation")
                .withDetail("Nothing was stored.")
                .with(
                        "violations",
                        violations.stream()
                                .sorted(Comparator.comparing(Violation::field))
                                .toList())
                .build();
    }
}
