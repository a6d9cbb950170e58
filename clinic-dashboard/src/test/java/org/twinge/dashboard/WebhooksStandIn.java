package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps clinics' webhooks as the notifier's API does: https only, and one a clinic. */
final class WebhooksStandIn {
    static final String SECRET = "whsec_c2VjcmV0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ArrayNode> KEPT = new ConcurrentHashMap<>();

    private WebhooksStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/v1/clinics/", exchange -> ReportsStandIn.answer(exchange, WebhooksStandIn::webhooks));
    }

    private static JsonNode webhooks(HttpExchange asked, String subject) throws IOException {
        String clinic = asked.getRequestURI().getPath().split("/", -1)[3];
        ArrayNode kept = KEPT.computeIfAbsent(clinic, none -> JSON.createArrayNode());
        return switch (asked.getRequestMethod()) {
            case "POST" -> add(kept, JSON.readTree(asked.getRequestBody()));
            case "DELETE" -> kept.removeAll();
            default -> kept;
        };
    }

    private static JsonNode add(ArrayNode kept, JsonNode wanted) {
        URI address = URI.create(wanted.get("address").asText());
        if (!"https".equals(address.getScheme())) {
            return JSON.createObjectNode().put("status", 400);
        }
        if (!kept.isEmpty()) {
            return JSON.createObjectNode().put("status", 409);
        }
        String id = UUID.randomUUID().toString();
        ObjectNode one =
                kept.addObject().put("id", id).put("host", address.getHost()).put("since", "2026-03-01T08:00:00Z");
        one.putObject("terms")
                .put("format", wanted.get("format").asText())
                .put("minimum", wanted.get("minimum").asText())
                .put("withLevel", wanted.get("withLevel").asBoolean())
                .put("language", wanted.get("language").asText());
        return JSON.createObjectNode().put("id", id).put("secret", SECRET);
    }
}
