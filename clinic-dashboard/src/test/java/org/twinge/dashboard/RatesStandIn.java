package org.twinge.dashboard;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says as triage-service's API how athletes answer: to each subject what was put under {@code /stand-in-rates/SUBJECT}. */
final class RatesStandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> RATES = new ConcurrentHashMap<>();

    private RatesStandIn() {}

    record Rate(UUID athleteId, int asked, int answered, String signal) {}

    static void addTo(HttpServer server) {
        server.createContext("/stand-in-rates/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            RATES.put(path.substring("/stand-in-rates/".length()), JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/v1/response-rates", exchange -> ReportsStandIn.answer(exchange, RatesStandIn::rates));
    }

    private static JsonNode rates(HttpExchange asked, String subject) throws IOException {
        String after = asked.getRequestURI().getQuery().replaceAll(".*after=([0-9a-f-]{36}).*|.*", "$1");
        ArrayNode part = JSON.createArrayNode();
        RATES.getOrDefault(subject, JSON.createArrayNode())
                .valueStream()
                .filter(rate -> rate.get("athleteId").asText().compareTo(after) > 0)
                .forEach(part::add);
        return part;
    }

    static void tell(UUID reader, Rate... rates) {
        given().baseUri(triage())
                .contentType("application/json")
                .body(List.of(rates))
                .put("/stand-in-rates/" + reader)
                .then()
                .statusCode(200);
    }

    /** @param status the only one that triage answers this reader with */
    static void only(UUID reader, int status) {
        given().baseUri(triage())
                .body(Integer.toString(status))
                .put("/stand-in-only/" + reader)
                .then()
                .statusCode(200);
    }

    private static String triage() {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client.triage-service.url", String.class);
    }
}
