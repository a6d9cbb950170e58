package org.twinge.ingest.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.run.StrictJson;
import org.twinge.ingest.run.Violation;

/** Takes a batch apart. A line that is wrong keeps no other from being taken. */
@ApplicationScoped
class InboundLines {
    static final int MOST = 1000;

    /**
     * One line of a batch.
     *
     * @param run null where something is wrong
     * @param violations what is wrong
     */
    record Line(int number, @Nullable InboundRun run, List<Violation> violations) {}

    private final Validator validator;

    InboundLines(Validator validator) {
        this.validator = validator;
    }

    /** One run, or an array of runs. */
    List<Line> json(byte[] body) {
        JsonNode json;
        try {
            json = StrictJson.tree(body);
        } catch (StrictJson.Unreadable e) {
            throw new BadRequestException("The body is not JSON. Nothing was stored.");
        }
        if (!json.isArray() && !json.isObject()) {
            throw new BadRequestException("The body is neither a run nor an array of runs. Nothing was stored.");
        }
        List<JsonNode> nodes = new ArrayList<>();
        (json.isArray() ? json : List.of(json)).forEach(nodes::add);
        bounded(nodes.size());
        List<Line> lines = new ArrayList<>();
        for (JsonNode node : nodes) {
            lines.add(line(lines.size() + 1, node));
        }
        return lines;
    }

    /** One run a line; empty lines are passed over. */
    List<Line> ndjson(byte[] body) {
        String[] texts = new String(body, StandardCharsets.UTF_8).split("\\R", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isBlank()) {
                lines.add(line(i + 1, texts[i]));
                bounded(lines.size());
            }
        }
        return lines;
    }

    private static void bounded(int lines) {
        if (lines > MOST) {
            throw HttpProblem.valueOf(
                    Status.REQUEST_ENTITY_TOO_LARGE, "A batch may have " + MOST + " runs. Nothing was stored.");
        }
    }

    private Line line(int number, String text) {
        try {
            return line(number, StrictJson.tree(text.getBytes(StandardCharsets.UTF_8)));
        } catch (StrictJson.Unreadable e) {
            return new Line(number, null, List.of(e.violation()));
        }
    }

    private Line line(int number, JsonNode node) {
        try {
            if (!node.isObject()) {
                return new Line(number, null, List.of(new Violation("", "must be a JSON object")));
            }
            InboundRun run = StrictJson.value(node, InboundRun.class);
            List<Violation> violations = violations(run);
            return new Line(number, violations.isEmpty() ? run : null, violations);
        } catch (StrictJson.Unreadable e) {
            return new Line(number, null, List.of(e.violation()));
        }
    }

    private List<Violation> violations(InboundRun run) {
        return validator.validate(run).stream()
                .map(found -> new Violation(found.getPropertyPath().toString(), found.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
    }
}
