package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Answers as injury-catalog does, with the content it ships. About drafts it answers what a test has put under
 * {@code /stand-in-catalog/ID}, with the status of its first line; it repeats there what it was asked last. It hangs up
 * about the entry {@code away}.
 */
final class CatalogStandIn {
    private static final Path CONTENT = Path.of("../injury-catalog/src/main/resources");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();
    private static final Map<String, String> SINGULAR = Map.of(
            "injuries",
            "injury",
            "exercises",
            "exercise",
            "guidelines",
            "guideline",
            "glossary",
            "term",
            "faq",
            "question");

    /** What a file may leave out and the API does not. */
    private static final Map<String, String> LISTS = Map.of(
            "injuries",
            "synonyms,variants,causes,mimics,prevention,treatment,rehab,returnCriteria,crossTraining,recovery,complications,"
                    + "redFlags,guidelines,codes",
            "exercises",
            "synonyms,equipment,contraindications",
            "guidelines",
            "thresholds,details,prescriptions,redFlags",
            "glossary",
            "synonyms,injuries",
            "faq",
            "injuries,guidelines");

    private CatalogStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/v1/body-regions", CatalogStandIn::regions);
        Stream.of("injuries", "exercises", "guidelines", "glossary", "faq", "disagreements", "sources")
                .forEach(kind -> server.createContext("/v1/" + kind, exchange -> entries(kind, exchange)));
        server.createContext("/v1/drafts/", CatalogStandIn::drafts);
        server.createContext("/v1/history/", CatalogStandIn::drafts);
        server.createContext("/stand-in-catalog/", CatalogStandIn::control);
    }

    private static void entries(String kind, HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI()
                .getPath()
                .substring(("/v1/" + kind).length())
                .replace("/", "");
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        if (id.equals("away")) {
            exchange.close();
        } else if (id.isEmpty()) {
            ArrayNode found = JSON.createArrayNode();
            try (Stream<Path> files = Files.list(CONTENT.resolve("catalog").resolve(kind))) {
                files.sorted()
                        .map(file -> read(kind, file))
                        .filter(entry -> fits(entry, query))
                        .forEach(found::add);
            }
            tagged(exchange, kind + "?" + query, "application/json", found.toString());
        } else {
            Path file = CONTENT.resolve("catalog").resolve(kind).resolve(id + ".json");
            if (Files.exists(file)) {
                tagged(
                        exchange,
                        kind + "/" + id,
                        "application/json",
                        whole(kind, read(kind, file)).toString());
            } else {
                send(exchange, 404, "{\"nearest\": [\"calf-strain\"]}");
            }
        }
    }

    private static boolean fits(JsonNode entry, String query) {
        return Stream.of(query.split("&", -1)).allMatch(pair -> {
            String[] named = pair.split("=", 2);
            return switch (named[0]) {
                case "q" -> entry.path("name").toString().contains(named[1]);
                case "region" -> entry.path("regions").toString().contains("\"" + named[1] + "\"");
                case "kind" -> entry.path("kind").asText().equals(named[1]);
                default -> true;
            };
        });
    }

    private static ObjectNode whole(String kind, ObjectNode entry) {
        ObjectNode whole =
                JSON.createObjectNode().put("revision", 1).put("fromVersion", 1).put("origin", "shipped");
        whole.set(SINGULAR.getOrDefault(kind, kind), entry);
        ArrayNode disagreements = whole.putArray("disagreements");
        entry.path("disagreements")
                .forEach(id -> disagreements.add(
                        read("disagreements", CONTENT.resolve("catalog/disagreements/" + id.asText() + ".json"))));
        ArrayNode sources = whole.putArray("sources");
        Stream.of("dack", "alfredson-1998")
                .map(id -> read("sources", CONTENT.resolve("catalog/sources/" + id + ".json")))
                .forEach(sources::add);
        return whole;
    }

    private static ObjectNode read(String kind, Path file) {
        try {
            ObjectNode entry = (ObjectNode) JSON.readTree(file.toFile());
            for (String list : LISTS.getOrDefault(kind, "").split(",", -1)) {
                if (!list.isEmpty() && !entry.has(list)) {
                    entry.putArray(list);
                }
            }
            if (!entry.has("review")) {
                entry.set("review", JsonNodeFactory.instance.objectNode().put("status", "unreviewed"));
            }
            return entry;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void regions(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.contains("/map/")) {
            Path picture = CONTENT.resolve("bodymap").resolve(path.substring(path.lastIndexOf('/') + 1) + ".svg");
            tagged(exchange, path, "image/svg+xml", Files.readString(picture));
            return;
        }
        ArrayNode regions = JSON.createArrayNode();
        JsonNode vocabulary = JSON.readTree(CatalogStandIn.class.getResourceAsStream("/findings/findings.json"));
        vocabulary.path("findings").forEach(finding -> {
            if (finding.path("code").asText().equals("region")) {
                finding.path("choices").forEach(choice -> {
                    ObjectNode region =
                            regions.addObject().put("code", choice.path("code").asText());
                    region.set("name", choice.path("label"));
                    region.putArray("views");
                });
            }
        });
        tagged(exchange, path, "application/json", regions.toString());
    }

    private static void drafts(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = List.of(path.split("/", -1)).get(path.startsWith("/v1/history") ? 4 : 3);
        if (!exchange.getRequestMethod().equals("GET")) {
            ASKED.put(
                    id,
                    "%s %s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    path.substring(path.indexOf(id) + id.length()),
                                    exchange.getRequestHeaders().getFirst("If-Match"),
                                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        }
        String answer = ANSWERS.getOrDefault(exchange.getRequestMethod() + " " + id, ANSWERS.get(id));
        String[] statusAndBody = Objects.requireNonNullElse(answer, "404\n{}").split("\n", 2);
        send(exchange, Integer.parseInt(statusAndBody[0]), statusAndBody[1]);
    }

    private static void control(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/stand-in-catalog/".length());
        if (exchange.getRequestMethod().equals("PUT")) {
            ANSWERS.put(id, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
        send(exchange, 200, ASKED.getOrDefault(id, "nothing"));
    }

    private static void tagged(HttpExchange exchange, String what, String type, String body) throws IOException {
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        ASKED.put(what, known ? "not sent again" : "sent");
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
        if (!known) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
