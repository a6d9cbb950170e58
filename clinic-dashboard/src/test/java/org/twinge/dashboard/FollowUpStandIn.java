package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks athletes as triage-service's API does: what was put under {@code /stand-in-prompts/SUBJECT}, and how the week from
 * {@link #MONDAY} was; has written to everybody once. Pain of 10 is an emergency, from 7 on an appointment, as is a week without taking part.
 */
final class FollowUpStandIn {
    static final String MONDAY = "2026-03-02";

    private static final String WEEK = "/" + MONDAY;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path QUESTIONS = Path.of("../triage-service/src/main/resources/check-in/questions.json");
    private static final Map<String, JsonNode> PROMPTS = new ConcurrentHashMap<>();
    private static final Map<String, JsonNode> SAID = new ConcurrentHashMap<>();
    private static final Map<String, ObjectNode> TOLD = new ConcurrentHashMap<>();

    private FollowUpStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/stand-in-prompts/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            PROMPTS.put(path.substring("/stand-in-prompts/".length()), JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/v1/prompts", exchange -> ReportsStandIn.answer(exchange, FollowUpStandIn::prompts));
        server.createContext("/v1/messages", exchange -> ReportsStandIn.answer(exchange, FollowUpStandIn::messages));
        server.createContext("/v1/check-ins", exchange -> ReportsStandIn.answer(exchange, FollowUpStandIn::checkIns));
    }

    private static JsonNode prompts(HttpExchange asked, String subject) throws IOException {
        String path = asked.getRequestURI().getPath().substring("/v1/prompts".length());
        JsonNode mine = PROMPTS.getOrDefault(subject, JSON.createArrayNode());
        if (path.isEmpty()) {
            ArrayNode open = JSON.createArrayNode();
            mine.valueStream()
                    .filter(prompt -> isOpen(prompt)
                            && !TOLD.containsKey(prompt.get("promptId").asText()))
                    .forEach(open::add);
            return open;
        }
        String id = path.substring(1, 37);
        JsonNode prompt = mine.valueStream()
                .filter(one -> one.get("promptId").asText().equals(id))
                .findFirst()
                .orElse(JSON.missingNode());
        if (prompt.isMissingNode()) {
            return prompt;
        }
        if (!path.endsWith("/answer")) {
            return prompt.<ObjectNode>deepCopy().set("answer", TOLD.get(id));
        }
        if (!isOpen(prompt)) {
            return status(410);
        }
        JsonNode said = JSON.readTree(asked.getRequestBody());
        double pain = said.get("pain").doubleValue();
        ObjectNode told = told(pain == 10 ? "EMERGENCY" : pain >= 7 ? "ROUTINE" : null, "red-pain");
        told.setAll((ObjectNode) said);
        return keptOnce(id, said, told.put("kind", prompt.get("kind").asText()));
    }

    /** Everybody is written to once. */
    private static JsonNode messages(HttpExchange asked, String subject) {
        ArrayNode messages = JSON.createArrayNode();
        messages.addObject()
                .put("messageId", subject)
                .put("staffId", subject)
                .put("at", "2026-03-01T08:07:00Z")
                .put("text", "<b>Come in</b>\nat nine.");
        return messages;
    }

    private static JsonNode checkIns(HttpExchange asked, String subject) throws IOException {
        String path = asked.getRequestURI().getPath().substring("/v1/check-ins".length());
        String id = subject + MONDAY;
        return switch (path) {
            case "/questions" -> JSON.readTree(QUESTIONS.toFile());
            case "/current" -> JSON.createObjectNode().put("week", MONDAY).put("told", TOLD.containsKey(id));
            case WEEK -> TOLD.containsKey(id) ? TOLD.get(id) : JSON.missingNode();
            case "" -> {
                JsonNode said = JSON.readTree(asked.getRequestBody());
                String level = said.get("participation").asInt() == 25 ? "ROUTINE" : null;
                yield keptOnce(id, said, told(level, "check-in").put("week", MONDAY));
            }
            default -> JSON.missingNode();
        };
    }

    private static JsonNode keptOnce(String id, JsonNode said, ObjectNode told) {
        JsonNode before = SAID.putIfAbsent(id, said);
        if (before != null && !before.equals(said)) {
            return status(409);
        }
        TOLD.putIfAbsent(id, told);
        return TOLD.get(id);
    }

    private static ObjectNode told(String level, String rule) {
        ObjectNode told = JSON.createObjectNode().put("answeredAt", "2026-03-03T06:12:00Z");
        ArrayNode rules =
                told.put("level", level).put("ruleBookVersion", "2026.2").putArray("rules");
        if (level != null) {
            rules.addObject()
                    .put("id", rule)
                    .put("level", level)
                    .put("title", "title of " + rule)
                    .put("action", "action of " + rule)
                    .put("explanation", "explanation of " + rule)
                    .put("source", "source of " + rule)
                    .put("review", "UNREVIEWED");
        }
        return told;
    }

    private static boolean isOpen(JsonNode prompt) {
        return Instant.parse(prompt.get("openUntil").asText()).isAfter(Instant.now());
    }

    private static ObjectNode status(int status) {
        return JSON.createObjectNode().put("status", status);
    }
}
