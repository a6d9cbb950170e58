package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps preferences as the notifier's API does, for athletes; whoever is in {@link #STAFF} is one of a clinic's staff. */
final class NotifierStandIn {
    static final Set<String> STAFF = ConcurrentHashMap.newKeySet();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> KEPT = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> BROWSERS = new ConcurrentHashMap<>();
    private static final Set<String> UNSUBSCRIBED = ConcurrentHashMap.newKeySet();

    private NotifierStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext(
                "/v1/preferences", exchange -> ReportsStandIn.answer(exchange, NotifierStandIn::preferences));
        server.createContext("/v1/email", exchange -> ReportsStandIn.answer(exchange, NotifierStandIn::email));
        server.createContext("/v1/push", exchange -> ReportsStandIn.answer(exchange, NotifierStandIn::push));
        server.createContext(
                "/v1/deliveries", exchange -> ReportsStandIn.answer(exchange, NotifierStandIn::deliveries));
    }

    private static JsonNode preferences(HttpExchange asked, String subject) throws IOException {
        ObjectNode kept = KEPT.computeIfAbsent(subject, NotifierStandIn::usual);
        if (!asked.getRequestMethod().equals("PUT")) {
            return kept;
        }
        if (!asked.getRequestHeaders().getFirst("If-Match").equals("\"" + kept.get("version") + "\"")) {
            return JSON.createObjectNode().put("status", 412);
        }
        ObjectNode wanted = (ObjectNode) JSON.readTree(asked.getRequestBody());
        if (wanted.get("dailyMessages").asInt() < 1) {
            return JSON.createObjectNode().put("status", 400);
        }
        wanted.put("version", kept.get("version").asInt() + 1);
        wanted.set("always", kept.get("always"));
        KEPT.put(subject, wanted);
        return wanted;
    }

    private static ObjectNode usual(String subject) {
        ObjectNode usual = JSON.createObjectNode()
                .put("version", 0)
                .put("dailyMessages", 5)
                .put("repeatAfterDays", 3)
                .put("digest", true)
                .putNull("quietHours");
        usual.putObject("minimums").putObject("TRAINING").put("EMAIL", "INFO");
        ArrayNode always = usual.putObject("always").putArray(STAFF.contains(subject) ? "STAFF" : "ATHLETE");
        always.add("EMERGENCY").add("SAME_DAY");
        return usual;
    }

    private static JsonNode email(HttpExchange asked, String subject) {
        switch (asked.getRequestMethod()) {
            case "PUT" -> UNSUBSCRIBED.add(subject);
            case "DELETE" -> UNSUBSCRIBED.remove(subject);
            default -> {
                // only asked
            }
        }
        return JSON.createObjectNode()
                .put("unsubscribedAt", UNSUBSCRIBED.contains(subject) ? "2026-03-01T08:00:00Z" : null)
                .putNull("refusedAt");
    }

    /** A browser is what it said; its id is what it is removed by. */
    private static JsonNode push(HttpExchange asked, String subject) throws IOException {
        Set<String> browsers = BROWSERS.computeIfAbsent(subject, _ -> ConcurrentHashMap.newKeySet());
        String path = asked.getRequestURI().getPath();
        switch (asked.getRequestMethod()) {
            case "POST" -> {
                JsonNode said = JSON.readTree(asked.getRequestBody());
                if (!said.at("/endpoint").asText().startsWith("https:")) {
                    return JSON.createObjectNode().put("status", 400);
                }
                browsers.add(said.at("/keys/p256dh").asText());
            }
            case "DELETE" -> browsers.removeIf(one -> path.endsWith("/browsers") || path.endsWith("/" + one));
            default -> {
                // only asked
            }
        }
        ObjectNode answer = JSON.createObjectNode().put("publicKey", "the-public-key");
        ArrayNode list = answer.putArray("browsers");
        browsers.forEach(id -> list.addObject().put("id", id).put("since", "2026-03-01T08:00:00Z"));
        return answer;
    }

    /** Two messages to everybody: one that was sent, and one that waits. */
    private static JsonNode deliveries(HttpExchange asked, String subject) {
        ArrayNode list = JSON.createArrayNode();
        if (asked.getRequestURI().getQuery().contains("mine=true")) {
            list.addObject()
                    .put("id", subject)
                    .put("createdAt", "2026-03-01T08:00:00Z")
                    .put("channel", "EMAIL")
                    .put("kind", "TRAINING")
                    .put("level", "INFO")
                    .put("state", "DIGESTED")
                    .put("reason", "TOLD_OF_LATE")
                    .put("inDigest", true);
            list.addObject()
                    .put("id", subject)
                    .put("createdAt", "2026-02-28T08:00:00Z")
                    .put("channel", "EMAIL")
                    .put("kind", "SYMPTOMS")
                    .put("level", "SAME_DAY")
                    .put("state", "SENT")
                    .put("reason", "NEW_ALERT")
                    .put("inDigest", false);
            list.addObject()
                    .put("id", subject)
                    .put("createdAt", "2026-02-28T08:00:00Z")
                    .put("channel", "PUSH")
                    .put("kind", "SYMPTOMS")
                    .put("level", "SAME_DAY")
                    .put("state", "DROPPED")
                    .put("reason", "TOLD_ELSEWHERE")
                    .put("inDigest", false);
        }
        return list;
    }
}
