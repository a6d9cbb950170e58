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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Knows links and connections with Strava as run-ingest does; Strava's own page is not behind it. */
final class FeedsStandIn {
    static final String ALLOWED = "https://strava.test/oauth/authorize?state=";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> CONNECTIONS = new ConcurrentHashMap<>();
    private static final Map<String, ObjectNode> LINKS = new ConcurrentHashMap<>();
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    private FeedsStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/v1/links", exchange -> ReportsStandIn.answer(exchange, FeedsStandIn::links));
        server.createContext("/v1/feeds/strava", exchange -> ReportsStandIn.answer(exchange, FeedsStandIn::strava));
    }

    private static JsonNode links(HttpExchange asked, String subject) {
        if (asked.getRequestMethod().equals("POST")) {
            LINKS.put(
                    subject,
                    JSON.createObjectNode()
                            .put("linkId", UUID.randomUUID().toString())
                            .put("integration", "watch-maker")
                            .put("account", "account <1>")
                            .put("linkedAt", "2026-02-01T10:00:00Z"));
            return JSON.createObjectNode().put("code", "ABCD-EFGH-JKMN").put("expiresAt", "2026-03-01T10:15:00Z");
        }
        if (asked.getRequestMethod().equals("DELETE")) {
            return LINKS.remove(subject) == null ? MissingNode.getInstance() : JSON.createObjectNode();
        }
        ArrayNode all = JSON.createArrayNode();
        if (LINKS.containsKey(subject)) {
            all.add(LINKS.get(subject));
        }
        return all;
    }

    private static JsonNode strava(HttpExchange asked, String subject) throws IOException {
        String method = asked.getRequestMethod();
        if (asked.getRequestURI().getPath().endsWith("/authorizations")) {
            BEGUN.add(subject);
            return JSON.createObjectNode().put("url", ALLOWED + subject);
        }
        if (method.equals("POST")) {
            JsonNode body = JSON.readTree(asked.getRequestBody());
            if (!BEGUN.remove(body.get("state").asText())) {
                return JSON.createObjectNode().put("status", 400);
            }
            CONNECTIONS.put(subject, (ObjectNode) JSON.readTree("""
                    {"state": "CONNECTED", "connectedAt": "2026-02-28T10:00:00Z", "scopes": ["read"],
                     "history": {"done": false, "activities": 120, "reachedBackTo": "2025-06-01T00:00:00Z"}}
                    """));
        }
        if (method.equals("DELETE")) {
            CONNECTIONS.get(subject).put("state", "ENDING");
        }
        return CONNECTIONS.containsKey(subject) ? CONNECTIONS.get(subject) : MissingNode.getInstance();
    }
}
