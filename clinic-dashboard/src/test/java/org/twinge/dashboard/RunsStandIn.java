package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps runs as run-ingest does, and what was said of pain after them as triage-service does: from 7 on an appointment.
 * What was put under {@code /stand-in-runs/SUBJECT} are the athlete's, and under {@code /stand-in-pain/ID} what they said; a run that is no more than a metre long is refused.
 */
final class RunsStandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ArrayNode> RUNS = new ConcurrentHashMap<>();
    private static final Map<String, ArrayNode> PAIN = new ConcurrentHashMap<>();

    private RunsStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/stand-in-runs/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            RUNS.put(path.substring("/stand-in-runs/".length()), (ArrayNode) JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/stand-in-pain/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            PAIN.put(path.substring("/stand-in-pain/".length()), (ArrayNode) JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/v1/runs", exchange -> ReportsStandIn.answer(exchange, RunsStandIn::runs));
        server.createContext("/v1/pain", exchange -> ReportsStandIn.answer(exchange, RunsStandIn::pain));
    }

    private static JsonNode runs(HttpExchange asked, String subject) throws IOException {
        ArrayNode mine = RUNS.computeIfAbsent(subject, _ -> JSON.createArrayNode());
        String path = asked.getRequestURI().getPath().substring("/v1/runs".length());
        if (path.isEmpty()) {
            return asked.getRequestMethod().equals("POST")
                    ? entered(mine, JSON.readTree(asked.getRequestBody()))
                    : mine;
        }
        for (int i = 0; i < mine.size(); i++) {
            ObjectNode run = (ObjectNode) mine.get(i);
            if (path.equals("/" + run.get("runId").asText())) {
                return switch (asked.getRequestMethod()) {
                    case "PATCH" ->
                        corrected(
                                run,
                                asked.getRequestHeaders().getFirst("If-Match"),
                                JSON.readTree(asked.getRequestBody()));
                    case "DELETE" -> mine.remove(i);
                    default -> found(run);
                };
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode entered(ArrayNode mine, JsonNode figures) {
        if (figures.path("distanceMeters").asDouble(2) <= 1) {
            return JSON.createObjectNode().put("status", 400);
        }
        ObjectNode run = JSON.createObjectNode()
                .put("runId", UUID.randomUUID().toString())
                .put("revision", 1);
        run.setAll((ObjectNode) figures);
        run.put("localDay", figures.get("startedAt").asText().substring(0, 10));
        run.putObject("provenance").put("source", "MANUAL").put("staffVisible", true);
        run.putArray("flags");
        mine.insert(0, run);
        return run;
    }

    private static JsonNode corrected(ObjectNode run, String match, JsonNode figures) {
        int revision = run.get("revision").asInt();
        if (!match.equals("\"" + revision + "\"")) {
            return JSON.createObjectNode().put("status", 412);
        }
        run.setAll((ObjectNode) figures);
        return run.put("revision", revision + 1);
    }

    private static JsonNode found(ObjectNode run) {
        ObjectNode found = run.deepCopy();
        found.putArray("sources")
                .addObject()
                .put("source", "FILE")
                .put("name", "sunday.fit")
                .put("device", "Example Watch")
                .put("distanceMeters", 12134.0);
        return found;
    }

    private static JsonNode pain(HttpExchange asked, String subject) throws IOException {
        ArrayNode mine = PAIN.computeIfAbsent(subject, _ -> JSON.createArrayNode());
        String path = asked.getRequestURI().getPath();
        if (asked.getRequestMethod().equals("GET")) {
            String athlete = asked.getRequestURI().getQuery().replaceFirst(".*athleteId=([0-9a-f-]{36}).*", "$1");
            return PAIN.getOrDefault(athlete, mine);
        }
        JsonNode said = JSON.readTree(asked.getRequestBody());
        ObjectNode kept = mine.insertObject(0);
        kept.put("source", "RUN").put("id", path.substring(path.lastIndexOf('/') + 1));
        kept.set("at", said.get("runEndedAt"));
        kept.set("pain", said.get("pain"));
        kept.set("gait", said.path("gait").isMissingNode() ? JSON.nullNode() : said.get("gait"));
        return kept.put("level", said.get("pain").asInt() >= 7 ? "ROUTINE" : null);
    }
}
