package org.twinge.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Answers as load-monitor does to the athlete whose token comes along; hangs up on one of them. Triage and
 * the catalogue answer at the same address. */
public final class LoadMonitorStandIn implements QuarkusTestResourceLifecycleManager {
    static final String AWAY = "00000000-0000-4000-8000-000000000000";

    private static final String FINDINGS = """
            [{"rule":"session-spike","localDay":"2013-06-23","band":"OVER_30_PERCENT","ratio":1.3593,
              "provisional":true,
              "session":{"localDay":"2013-06-23","startedAt":"2013-06-23T07:00:00Z","endedAt":"2013-06-23T08:30:00Z",
                "distanceMeters":16040.0,"runs":[],"doubles":[]},
              "longest":{"localDay":"2013-06-09","startedAt":"2013-06-09T07:00:00Z","endedAt":"2013-06-09T08:00:00Z",
                "distanceMeters":11800.0,"runs":[],"doubles":[]},
              "alert":{"status":"NOT_ALERTED","whyNot":"Provisional: SUBJECT"},
              "explanation":"…","source":"Frandsen et al."}]
            """;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/v1/findings", LoadMonitorStandIn::answer);
        TriageStandIn.addTo(server);
        ReportsStandIn.addTo(server);
        FollowUpStandIn.addTo(server);
        CatalogStandIn.addTo(server);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.rest-client.load-monitor.url", url,
                "quarkus.rest-client.triage-service.url", url,
                "quarkus.rest-client.injury-catalog.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        if (!claims.contains(AWAY)) {
            String subject = claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
            byte[] body = FINDINGS.replace("SUBJECT", subject).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
