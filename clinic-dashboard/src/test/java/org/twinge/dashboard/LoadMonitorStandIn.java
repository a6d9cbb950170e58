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

    private static final String SESSIONS = """
            [{"localDay":"2013-06-23","startedAt":"2013-06-23T07:00:00Z","distanceMeters":16040.0},
             {"localDay":"2013-06-23","startedAt":"2013-06-23T06:00:00Z","distanceMeters":2000.0},
             {"localDay":"2013-06-20","startedAt":"2013-06-20T06:00:00Z","distanceMeters":null},
             {"localDay":"2013-06-09","startedAt":"2013-06-09T07:00:00Z","distanceMeters":11800.0}]
            """;

    private static final String CHART = """
            {"metrics":[{"id":"acwr-ewma@1","method":"exponentially weighted means"},
                {"id":"monotony@1","method":"mean over standard deviation"},
                {"id":"longest-session-30@1","method":"longest session"}],
             "days":[{"day":"2013-06-22","method":"DISTANCE","values":{"longest-session-30@1":11800.0},"missing":{}},
                {"day":"2013-06-23","method":"DISTANCE",
                  "values":{"acwr-ewma@1":1.2345,"longest-session-30@1":11800.0},
                  "missing":{"monotony@1":{"reason":"TOO_FEW_DAYS","have":3,"need":7}}}],
             "weeks":{"2013-W21":{"runs":3,"distanceMeters":20000.0},"2013-W22":{"runs":3,"distanceMeters":22000.0},
                "2013-W23":{"runs":3,"distanceMeters":24000.0},"2013-W24":{"runs":3,"distanceMeters":26000.0},
                "2013-W25":{"runs":2,"distanceMeters":18040.0}}}
            """;

    private static final String LONGEST =
            "\"longest\":{\"localDay\":\"2013-06-09\",\"startedAt\":\"2013-06-09T07:00:00Z\",\"distanceMeters\":11800.0}";

    /** What is answered for how many kilometres. */
    private static final Map<String, String> CHECKS = Map.of(
            "12",
            """
            {"plannedMeters":12000,"answer":"WITHIN_10_PERCENT",%s,"staysWithinMeters":12980,"ratio":1.0169,
             "provisional":false,"explanation":"…","source":"Frandsen et al."}""".formatted(LONGEST),
            "16",
            """
            {"plannedMeters":16000,"answer":"FARTHER",%s,"staysWithinMeters":12980,"ratio":1.3559,
             "provisional":true,"explanation":"…","source":"Frandsen et al."}""".formatted(LONGEST),
            "17",
            """
            {"plannedMeters":17000,"answer":"CARE_FIRST","care":"SAME_DAY","provisional":false,
             "explanation":"…","source":"Frandsen et al."}""",
            "20",
            """
            {"plannedMeters":20000,"answer":"CARE_FIRST","care":"RED_OR_LIMPING","provisional":false,
             "explanation":"…","source":"Frandsen et al."}""",
            "21",
            """
            {"plannedMeters":21000,"answer":"CARE_FIRST","care":null,"provisional":false,
             "explanation":"…","source":"Frandsen et al."}""",
            "19",
            """
            {"plannedMeters":19000,"answer":"PLAN_FIRST","provisional":false,
             "explanation":"Your plan says what comes next.","source":"Frandsen et al."}""",
            "18",
            """
            {"plannedMeters":18000,"answer":"SOMETHING_NEW","provisional":false,
             "explanation":"In the words of load-monitor.","source":"Frandsen et al."}""");

    static final String PLAN = "33333333-3333-4333-8333-333333333301";

    private static final String NOTES = """
            [{"kind":"SHOE_483_KM","shoe":"Example Shoe","value":500400.0,"text":"…","source":"…"}]
            """;

    private static final String FOLLOWED = """
            [{"id":"PLAN_ID","injuryName":{"en":"Achilles tendinopathy","de":"Achillessehnenreizung"},
              "stage":"GOING_ON","number":1,"wentWell":2,"notBefore":"2026-12-03","offered":"easy-15","mayFinish":false,
              "steps":[
                {"id":"easy-10","name":{"en":"10 minutes easy","de":"10 Minuten locker"},"times":2,"daysBetween":2,
                 "painAtMost":2,"settledByNextMorning":true},
                {"id":"easy-15","name":{"en":"15 minutes easy","de":"15 Minuten locker"},"times":1,"daysBetween":1,
                 "painAtMost":2,"settledByNextMorning":false}],
              "sessions":[{"day":"2026-12-01","step":"easy-10","distanceMeters":1500.0,"verdict":"NOT_THE_STEP",
                "breaches":["RAN_SOONER","RAN_MORE"],"pain":null}]}]
            """.replace("PLAN_ID", PLAN);

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/v1/findings", exchange -> answer(exchange, FINDINGS));
        server.createContext("/v1/protocols", exchange -> answer(exchange, """
                [{"injury":"bone-stress-injury","name":{"en":"Bone stress injury","de":"Knochen"},"clearance":true}]"""));
        server.createContext("/v1/sessions", exchange -> answer(exchange, SESSIONS));
        server.createContext("/v1/athletes/", exchange -> {
            String asked = exchange.getRequestURI().toString();
            String kilometers = asked.replaceAll(".*distance=(\\d+)000\\.0.*", "$1");
            if (asked.endsWith("/notes")) {
                answer(exchange, NOTES);
            } else if (asked.contains("/plans")) {
                plans(exchange, asked);
            } else {
                answer(exchange, asked.contains("planned-session") ? CHECKS.getOrDefault(kilometers, "{}") : CHART);
            }
        });
        TriageStandIn.addTo(server);
        ReportsStandIn.addTo(server);
        FollowUpStandIn.addTo(server);
        RatesStandIn.addTo(server);
        WebhooksStandIn.addTo(server);
        NotifierStandIn.addTo(server);
        UploadsStandIn.addTo(server);
        FeedsStandIn.addTo(server);
        RunsStandIn.addTo(server);
        CatalogStandIn.addTo(server);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.rest-client.load-monitor.url", url,
                "quarkus.rest-client.run-ingest.url", url,
                "quarkus.rest-client.triage-service.url", url,
                "quarkus.rest-client.notifier.url", url,
                "quarkus.rest-client.injury-catalog.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Refuses as load-monitor would: a plan after bone stress, and the step that is not offered. */
    private static void plans(HttpExchange exchange, String asked) throws IOException {
        String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean cleared = !said.contains("bone-stress-injury") || said.contains("EXAMINED");
        boolean offered = !asked.endsWith("/accept") || said.contains("easy-15");
        if (cleared && offered) {
            answer(exchange, FOLLOWED);
        } else {
            exchange.sendResponseHeaders(cleared ? 409 : 403, -1);
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, String content) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        if (!claims.contains(AWAY)) {
            String subject = claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
            byte[] body = content.replace("SUBJECT", subject).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
