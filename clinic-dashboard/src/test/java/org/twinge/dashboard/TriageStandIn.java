package org.twinge.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers about a case what a test put under {@code /stand-in/ID} before, with the status of its first line, and repeats
 * there what it was asked last; hangs up about other cases.
 */
final class TriageStandIn {
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();

    private TriageStandIn() {}

    static void addTo(HttpServer server) {
        server.createContext("/v1/cases/", TriageStandIn::answer);
        server.createContext("/stand-in/", TriageStandIn::control);
    }

    private static void control(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/stand-in/".length());
        if (exchange.getRequestMethod().equals("PUT")) {
            ANSWERS.put(id, body(exchange));
        }
        send(exchange, 200, ASKED.getOrDefault(id, "nothing"));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/v1/cases/".length());
        String id = path.substring(0, 36);
        String body = body(exchange);
        if (exchange.getRequestMethod().equals("POST")) {
            ASKED.put(
                    id,
                    "%s %s %s %s"
                            .formatted(
                                    path.substring(36),
                                    exchange.getRequestHeaders().getFirst("If-Match"),
                                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                                    body));
        }
        String answer = ANSWERS.get(id);
        if (answer == null) {
            exchange.close();
            return;
        }
        String[] statusAndBody = answer.split("\n", 2);
        send(exchange, Integer.parseInt(statusAndBody[0]), Objects.requireNonNull(statusAndBody[1]));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
