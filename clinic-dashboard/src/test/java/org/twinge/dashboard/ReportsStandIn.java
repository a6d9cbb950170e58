package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges reports as triage-service's API does, by a rule book of three rules: chest pain is an emergency, a locked knee
 * wants the same day, red pain an appointment. Put a status under {@code /stand-in-only/SUBJECT}, and it answers that athlete with nothing else.
 */
final class ReportsStandIn {
    static final int NORMALLY = 200;
    static final int HANG_UP = 0;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RULE_BOOK = Path.of("../triage-service/src/main/resources/rulebook");
    private static final Path PICTURES = Path.of("../injury-catalog/src/main/resources/bodymap");
    private static final Map<String, Integer> ANSWERS_ONLY = new ConcurrentHashMap<>();
    private static final Map<String, List<ObjectNode>> KEPT = new ConcurrentHashMap<>();
    private static final Map<String, String> ANSWERED = new ConcurrentHashMap<>();

    private ReportsStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/stand-in-only/", exchange -> {
            int status = Integer.parseInt(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            ANSWERS_ONLY.put(exchange.getRequestURI().getPath().substring("/stand-in-only/".length()), status);
            send(exchange, 200, "text/plain", "");
        });
        server.createContext("/v1/assessments:preview", exchange -> answer(exchange, ReportsStandIn::preview));
        server.createContext("/v1/reports", exchange -> answer(exchange, ReportsStandIn::reports));
        server.createContext("/v1/rulebook", exchange -> answer(exchange, (asked, subject) -> ruleBook()));
        server.createContext(
                "/v1/body-regions/map/",
                exchange -> send(
                        exchange,
                        200,
                        "image/svg+xml",
                        Files.readString(PICTURES.resolve(
                                exchange.getRequestURI().getPath().substring("/v1/body-regions/map/".length())
                                        + ".svg"))));
    }

    interface Handler {
        JsonNode answer(HttpExchange asked, String subject) throws IOException;
    }

    /** Answers with 404 where the handler knows nothing, and with an error's own status. */
    static void answer(HttpExchange exchange, Handler handler) throws IOException {
        String subject = subject(exchange);
        Integer only = ANSWERS_ONLY.get(subject);
        if (only != null && only == HANG_UP) {
            exchange.close();
            return;
        }
        if (only != null && only != NORMALLY) {
            send(exchange, only, "application/problem+json", "{\"status\":" + only + "}");
            return;
        }
        JsonNode answer = handler.answer(exchange, subject);
        send(
                exchange,
                answer.isMissingNode() ? 404 : answer.path("status").asInt(200),
                "application/json",
                answer.toString());
    }

    private static JsonNode preview(HttpExchange asked, String subject) throws IOException {
        return judged(JSON.readTree(asked.getRequestBody()));
    }

    private static JsonNode reports(HttpExchange asked, String subject) throws IOException {
        List<ObjectNode> kept = KEPT.computeIfAbsent(subject, nobody -> new ArrayList<>());
        String path = asked.getRequestURI().getPath().substring("/v1/reports".length());
        if (asked.getRequestMethod().equals("GET") && path.isEmpty()) {
            return JSON.valueToTree(kept.reversed());
        }
        if (path.isEmpty() || path.endsWith("/amendments")) {
            return keep(asked, kept, path);
        }
        String id = path.substring(1, 37);
        if (path.endsWith("/withdrawal")) {
            kept.removeIf(report -> report.get("reportId").asText().equals(id));
            return JSON.createObjectNode();
        }
        if (path.endsWith("/load-context")) {
            return JSON.readTree("""
                    {"recentSpike": {"day": "2026-02-27", "band": "OVER_30_PERCENT"},
                     "longestRun": {"day": "2026-02-27", "meters": 19203.0}}
                    """);
        }
        return path.endsWith("/answers")
                ? JSON.readTree(ANSWERED.get(id))
                : KEPT.values().stream() // staff ask as well; who may see it is triage's to decide
                        .flatMap(List::stream)
                        .filter(report -> report.get("reportId").asText().equals(id))
                        .map(JsonNode.class::cast)
                        .findFirst()
                        .orElse(JSON.missingNode());
    }

    /** The same key again is the same report. */
    private static JsonNode keep(HttpExchange asked, List<ObjectNode> kept, String path) throws IOException {
        String key = asked.getRequestHeaders().getFirst("Idempotency-Key");
        JsonNode body = JSON.readTree(asked.getRequestBody());
        ObjectNode report = judged(body);
        String id = path.isEmpty()
                ? UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString()
                : path.substring(1, 37);
        report.put("reportId", id).put("revision", path.isEmpty() ? 1 : 2).put("receivedAt", "2026-03-01T06:12:00Z");
        report.put("hasClinic", true);
        kept.removeIf(before -> before.get("reportId").asText().equals(id));
        kept.add(report);
        ObjectNode answers = body.get("findings").deepCopy();
        body.properties().stream()
                .filter(field -> !field.getKey().equals("findings"))
                .forEach(field -> answers.set(
                        field.getKey().equals("onsetDays") ? "onset-days" : field.getKey(), field.getValue()));
        ANSWERED.put(id, answers.toString());
        return report;
    }

    private static ObjectNode judged(JsonNode body) {
        JsonNode findings = body.path("findings");
        ObjectNode judged = JSON.createObjectNode();
        ArrayNode rules = judged.putArray("rules");
        ArrayNode undetermined = judged.putArray("undetermined");
        ArrayNode open = judged.putArray("openQuestions");
        String level = "SELF_CARE";
        for (String[] rule : new String[][] {
            {"red-pain", "ROUTINE", "pain"},
            {"locked-knee", "SAME_DAY", "knee-locked"},
            {"cardiac", "EMERGENCY", "chest-pain"}
        }) {
            JsonNode said = rule[2].equals("pain") ? body.path("pain") : findings.path(rule[2]);
            if (said.asText().equals("yes") || said.asInt() >= 7) {
                level = rule[1];
                rules.addObject()
                        .put("id", rule[0])
                        .put("level", level)
                        .put("title", "title of " + rule[0])
                        .put("action", "action of " + rule[0])
                        .put("explanation", "explanation of " + rule[0])
                        .put("source", "source of " + rule[0])
                        .put("review", "UNREVIEWED")
                        .putObject("inputs")
                        .put(rule[2], said.asText());
            } else if (said.isMissingNode() || said.asText().equals("unknown")) {
                undetermined
                        .addObject()
                        .put("id", rule[0])
                        .put("level", rule[1])
                        .put("title", "x")
                        .putArray("open")
                        .add(rule[2]);
                open.insertObject(0)
                        .put("code", rule[2])
                        .putObject("question")
                        .put("en", "open " + rule[2])
                        .put("de", "offen " + rule[2]);
            }
        }
        ArrayNode next = judged.putArray("next");
        open.forEach(question -> {
            String code = question.get("code").asText();
            if (!findings.has(code) && !body.has(code)) {
                next.add(question);
            }
        });
        boolean unsettled = undetermined
                .valueStream()
                .anyMatch(rule -> rule.get("level").asText().equals("EMERGENCY"));
        judged.put("level", unsettled && level.equals("SELF_CARE") ? "ROUTINE" : level);
        if (level.equals("EMERGENCY")) {
            next.removeAll();
        }
        judged.put("incomplete", unsettled).put("forGuardian", false);
        ObjectNode fit = judged.putObject("candidates").putArray("injuries").addObject();
        fit.put("id", "runners-knee")
                .putObject("sentence")
                .put("en", "This fits with: Runner's knee. A clinician has to look.")
                .put("de", "Das passt zu: Läuferknie. Das muss sich eine Fachperson ansehen.");
        fit.putArray("fits")
                .addObject()
                .put("code", "x")
                .putObject("question")
                .put("en", "for it")
                .put("de", "dafür");
        fit.putArray("against")
                .addObject()
                .put("code", "y")
                .putObject("question")
                .put("en", "against")
                .put("de", "dagegen");
        judged.putObject("safetyNet")
                .put("headline", "headline of " + level)
                .put("uncertain", "uncertain of " + level)
                .put("watchFor", "watch for of " + level)
                .put("help", "help of " + level)
                .put("byWhen", "by when of " + level);
        return judged.put("ruleBookVersion", "2026.2").put("ruleBookReview", "No clinician yet.");
    }

    private static JsonNode ruleBook() throws IOException {
        ObjectNode book =
                (ObjectNode) JSON.readTree(RULE_BOOK.resolve("book.json").toFile());
        ArrayNode rules = JSON.createArrayNode();
        for (JsonNode id : book.get("rules")) {
            rules.add(JSON.readTree(
                    RULE_BOOK.resolve("rules/" + id.asText() + ".json").toFile()));
        }
        return book.set("rules", rules);
    }

    static String subject(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return JSON.readTree(Base64.getUrlDecoder().decode(payload)).get("sub").asText();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
