package org.twinge.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Behaves as Strava's documentation says (developers.strava.com/docs: authentication, reference, rate-limits): OAuth with
 * codes that are good once and refresh tokens that change, activities in whole and in pages, limits with their headers and
 * 429, 401 for a token that ended, and the troubles that a test orders. Its windows may be shorter than a quarter of an hour.
 */
public final class StravaSimulator implements AutoCloseable {
    public static final String CLIENT_ID = "24523";
    public static final String CLIENT_SECRET = "simulated client secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_A_PAGE = 200;
    private static final int DEFAULT_A_PAGE = 30;

    private final HttpServer server;
    private final Duration window;
    private final Map<Long, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> fetches = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile int readsAWindow = 100;
    private volatile int readsADay = 1000;
    private int readsInWindow;
    private int readsInDay;
    private long windowNumber;

    private record Account(long id, Map<Long, ObjectNode> activities) {}

    /** @param challenge what the code was asked for with; the exchange has to know what is behind it */
    private record Grant(long owner, String scope, String challenge, Instant expiresAt) {}

    /** What a request was answered with. */
    private record Reply(int status, @Nullable JsonNode body) {}

    /** @param port 0 for any */
    public StravaSimulator(int port, Duration window) {
        this.window = window;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth/token", exchange -> answer(exchange, this::token));
        server.createContext("/oauth/deauthorize", exchange -> answer(exchange, this::deauthorize));
        server.createContext("/api/v3", this::api);
        server.start();
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v3");
    }

    public URI oauth() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth");
    }

    /** The limits for reads from now on. */
    public synchronized void limit(int aWindow, int aDay) {
        readsAWindow = aWindow;
        readsADay = aDay;
        readsInWindow = 0;
        readsInDay = 0;
    }

    /** The next answers are 500s. */
    public void failNext(int times) {
        failures.set(times);
    }

    /** So long takes every answer. */
    public void slow(Duration each) {
        delay = each;
    }

    /** An activity as its owner made or changed it; no event is sent. */
    public void put(long owner, ObjectNode activity) {
        account(owner).activities().put(activity.path("id").asLong(), activity);
    }

    public void delete(long owner, long activity) {
        account(owner).activities().remove(activity);
    }

    /** The owner takes our access back on Strava's pages. */
    public void revoke(long owner) {
        Stream.of(accessTokens, refreshTokens).forEach(tokens -> tokens.values().removeIf(g -> g.owner() == owner));
    }

    public boolean knowsTokensOf(long owner) {
        return refreshTokens.values().stream().anyMatch(grant -> grant.owner() == owner);
    }

    /** Access tokens end; refresh tokens do not. */
    public void expireAccess(long owner) {
        accessTokens.values().removeIf(grant -> grant.owner() == owner);
    }

    /** How often an activity was asked for in whole. */
    public int fetches(long activity) {
        return fetches.getOrDefault(activity, new AtomicInteger()).get();
    }

    /** How many requests to the API were answered with this status. */
    public int answers(int status) {
        return answers.getOrDefault(status, new AtomicInteger()).get();
    }

    /**
     * The owner allows what the page asks them for, as far as they want to.
     *
     * @return what their browser comes back with: {@code state}, {@code code}, {@code scope}
     */
    public Map<String, String> authorize(String url, long owner, String... allowed) {
        Map<String, String> query = form(URI.create(url).getRawQuery());
        check(query, "client_id", CLIENT_ID);
        check(query, "response_type", "code");
        check(query, "code_challenge_method", "S256");
        String scope = String.join(",", allowed.length == 0 ? new String[] {query.get("scope")} : allowed);
        String code = UUID.randomUUID().toString();
        account(owner);
        codes.put(code, new Grant(owner, scope, query.getOrDefault("code_challenge", ""), Instant.MAX));
        return Map.of("state", query.getOrDefault("state", ""), "code", code, "scope", scope);
    }

    private static void check(Map<String, String> query, String name, String value) {
        if (!value.equals(query.get(name))) {
            throw new AssertionError(name + " is " + query.get(name));
        }
    }

    private Account account(long owner) {
        return accounts.computeIfAbsent(owner, id -> new Account(id, new ConcurrentHashMap<>()));
    }

    private Reply token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean client = CLIENT_ID.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret"));
        String used = form.getOrDefault("refresh_token", "");
        boolean first = "authorization_code".equals(form.get("grant_type"));
        Grant grant = first ? codes.remove(form.getOrDefault("code", "")) : refreshTokens.remove(used);
        boolean proven = grant != null
                && (!first || grant.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
        if (grant == null || !client || !proven) {
            return new Reply(400, error("Bad Request", first ? "AuthorizationCode" : "RefreshToken", "invalid"));
        }
        Instant expiresAt = Instant.now().plus(Duration.ofHours(6));
        String access = UUID.randomUUID().toString();
        String refresh = UUID.randomUUID().toString();
        var next = new Grant(grant.owner(), grant.scope(), "", expiresAt);
        accessTokens.put(access, next);
        refreshTokens.put(refresh, next);
        ObjectNode body = JSON.createObjectNode()
                .put("token_type", "Bearer")
                .put("expires_at", expiresAt.getEpochSecond())
                .put("expires_in", 21_600)
                .put("refresh_token", refresh)
                .put("access_token", access);
        if (first) {
            body.putObject("athlete").put("id", grant.owner()).put("resource_state", 2);
        }
        return new Reply(200, body);
    }

    private Reply deauthorize(HttpExchange exchange) {
        Grant grant = grant(exchange);
        if (grant == null) {
            return new Reply(401, error("Authorization Error", "Athlete", "invalid"));
        }
        revoke(grant.owner());
        return new Reply(200, JSON.createObjectNode().put("access_token", "access-token"));
    }

    private void api(HttpExchange exchange) throws IOException {
        boolean room = count(exchange);
        answer(exchange, request -> {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return new Reply(500, null);
            }
            return room ? read(request) : tooMuch();
        });
    }

    private static Reply tooMuch() {
        return new Reply(
                429,
                JSON.createObjectNode()
                        .put("errors", "Rate Limit Exceeded")
                        .put("status", 429)
                        .put("message", "Too Many Requests"));
    }

    /** A 429 counts too. Whether there was room. */
    private synchronized boolean count(HttpExchange exchange) {
        long current = System.currentTimeMillis() / window.toMillis();
        if (current != windowNumber) {
            windowNumber = current;
            readsInWindow = 0;
        }
        boolean room = readsInWindow < readsAWindow && readsInDay < readsADay;
        readsInWindow++;
        readsInDay++;
        var headers = exchange.getResponseHeaders();
        headers.set("X-RateLimit-Limit", 2 * readsAWindow + "," + 2 * readsADay);
        headers.set("X-RateLimit-Usage", readsInWindow + "," + readsInDay);
        headers.set("X-ReadRateLimit-Limit", readsAWindow + "," + readsADay);
        headers.set("X-ReadRateLimit-Usage", readsInWindow + "," + readsInDay);
        return room;
    }

    private Reply read(HttpExchange exchange) {
        Grant grant = grant(exchange);
        if (grant == null) {
            return new Reply(401, error("Authorization Error", "Athlete", "invalid"));
        }
        String path = exchange.getRequestURI().getPath().substring("/api/v3".length());
        Account account = account(grant.owner());
        if (path.equals("/athlete")) {
            return new Reply(
                    200, JSON.createObjectNode().put("id", account.id()).put("resource_state", 3));
        }
        if (!grant.scope().contains("activity:read")) {
            return new Reply(401, error("Authorization Error", "AccessToken", "missing"));
        }
        if (path.equals("/athlete/activities")) {
            return new Reply(
                    200, page(account, grant, form(exchange.getRequestURI().getRawQuery())));
        }
        return activity(account, grant, path);
    }

    private Reply activity(Account account, Grant grant, String path) {
        ObjectNode found = null;
        if (path.matches("/activities/\\d+")) {
            long id = Long.parseLong(path.substring("/activities/".length()));
            fetches.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
            found = account.activities().get(id);
        }
        if (path.matches("/activities/\\d+/streams")) {
            long id = Long.parseLong(path.replaceAll("\\D", ""));
            ObjectNode activity = account.activities().get(id);
            found = activity == null ? null : StravaActivities.streams(activity).put("id", id);
        }
        boolean visible = found != null && visible(found, grant);
        return visible ? new Reply(200, found) : new Reply(404, error("Record Not Found", "Activity", "not found"));
    }

    private static boolean visible(ObjectNode activity, Grant grant) {
        return !activity.path("private").asBoolean() || grant.scope().contains("activity:read_all");
    }

    /** The newest first; with {@code after} the oldest. */
    private static ArrayNode page(Account account, Grant grant, Map<String, String> query) {
        long before = Long.parseLong(query.getOrDefault("before", Long.toString(Long.MAX_VALUE)));
        long after = Long.parseLong(query.getOrDefault("after", Long.toString(Long.MIN_VALUE)));
        int size = Math.min(
                MOST_A_PAGE, Integer.parseInt(query.getOrDefault("per_page", Integer.toString(DEFAULT_A_PAGE))));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        Comparator<ObjectNode> byStart = Comparator.comparingLong(StravaSimulator::start);
        ArrayNode lines = JSON.createArrayNode();
        account.activities().values().stream()
                .filter(activity -> visible(activity, grant))
                .filter(activity -> start(activity) < before && start(activity) > after)
                .sorted(query.containsKey("after") ? byStart : byStart.reversed())
                .skip((long) (page - 1) * size)
                .limit(size)
                .map(StravaActivities::summary)
                .forEach(lines::add);
        return lines;
    }

    private static long start(ObjectNode activity) {
        return Instant.parse(activity.path("start_date").asText()).getEpochSecond();
    }

    private @Nullable Grant grant(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String token = header == null ? "" : header.replaceFirst("^Bearer ", "");
        Grant grant = accessTokens.get(token);
        return grant != null && grant.expiresAt().isAfter(Instant.now()) ? grant : null;
    }

    private interface Handler {
        Reply handle(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Reply reply = handler.handle(exchange);
            Thread.sleep(delay);
            answers.computeIfAbsent(reply.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            byte[] body = reply.body() == null ? new byte[0] : JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode error(String message, String resource, String code) {
        ObjectNode body = JSON.createObjectNode().put("message", message);
        body.putArray("errors")
                .addObject()
                .put("resource", resource)
                .put("field", "")
                .put("code", code);
        return body;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of((text == null ? "" : text).split("&")).forEach(field -> {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals),
                        java.net.URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        });
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
