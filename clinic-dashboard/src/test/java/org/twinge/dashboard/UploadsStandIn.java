package org.twinge.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Takes uploads as run-ingest does; one is worked off half when it is asked for first, and done from then on. */
final class UploadsStandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FILE = Pattern.compile("name=\"file\"; filename=\"([^\"]+)\"");
    private static final Map<String, List<String>> FILES = new ConcurrentHashMap<>();
    private static final Map<String, String> ID_BY_KEY = new ConcurrentHashMap<>();

    private UploadsStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/v1/uploads", exchange -> ReportsStandIn.answer(exchange, UploadsStandIn::uploads));
    }

    private static JsonNode uploads(HttpExchange asked, String subject) throws IOException {
        if (asked.getRequestMethod().equals("POST")) {
            String body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            List<String> names = new ArrayList<>(
                    FILE.matcher(body).results().map(found -> found.group(1)).toList());
            String id = ID_BY_KEY.computeIfAbsent(
                    asked.getRequestHeaders().getFirst("Idempotency-Key"),
                    _ -> UUID.randomUUID().toString());
            FILES.put(id + subject, names);
            return upload(id, "WAITING", names, 0).putNull("total");
        }
        String id = asked.getRequestURI().getPath().substring("/v1/uploads/".length());
        List<String> names = FILES.get(id + subject);
        if (names == null) {
            return MissingNode.getInstance();
        }
        boolean first = !names.contains(null);
        names.add(null);
        List<String> real = names.stream().filter(name -> name != null).toList();
        return first ? upload(id, "WORKING", real, real.size() / 2) : upload(id, "DONE", real, real.size());
    }

    /** What is called a photo is rejected. */
    private static ObjectNode upload(String id, String state, List<String> names, int done) {
        List<String> read = names.subList(0, done);
        int rejected =
                (int) read.stream().filter(name -> name.startsWith("photo")).count();
        ObjectNode upload = JSON.createObjectNode()
                .put("uploadId", id)
                .put("state", state)
                .put("total", names.size())
                .put("done", done)
                .put("accepted", done - rejected)
                .put("duplicate", 0)
                .put("rejected", rejected);
        ArrayNode files = upload.putArray("files");
        read.forEach(name -> files.addObject()
                .put("name", name)
                .put("outcome", name.startsWith("photo") ? "REJECTED" : "ACCEPTED")
                .put("reason", name.startsWith("photo") ? "It is neither FIT, TCX nor GPX." : null));
        return upload;
    }
}
