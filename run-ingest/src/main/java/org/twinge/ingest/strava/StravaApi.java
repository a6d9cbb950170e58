package org.twinge.ingest.strava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinge.ingest.strava.RateBudget.Purpose;

/**
 * Asks Strava. Redirects are not followed, an answer has its time and its size, and every answer tells the budget how much we
 * have left. A read that the
 * budget does not allow is not made, and answered as Strava would answer it.
 */
@Singleton
class StravaApi {
    static final int LINES_A_PAGE = 200;

    private static final int LARGEST_ANSWER = 8 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StravaConfig config;
    private final Clock clock;
    private final RateBudget budget;
    private final HttpClient http;

    StravaApi(StravaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        budget = new RateBudget(config.window(), config.day());
        http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Whether a read may be made now; asking counts nothing. */
    boolean allows(Purpose purpose) {
        return budget.allows(purpose, clock.instant());
    }

    /** @param verifier what the code was asked for with (RFC 7636) */
    Answer exchange(String code, String verifier) {
        return token(Map.of("grant_type", "authorization_code", "code", code, "code_verifier", verifier));
    }

    Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Answer deauthorize(Tokens tokens) {
        return send(request(config.oauth() + "/deauthorize")
                .header("Authorization", "Bearer " + tokens.access())
                .POST(BodyPublishers.noBody()));
    }

    /** Who the token is of; tells whether it still is good. */
    Answer athlete(Tokens tokens) {
        return read(Purpose.FRESH, tokens, "/athlete");
    }

    Answer activity(Tokens tokens, long activityId) {
        return read(Purpose.FRESH, tokens, "/activities/" + activityId);
    }

    /** The heart rate of an activity over its time. */
    Answer heartRate(Tokens tokens, long activityId) {
        return read(
                Purpose.FRESH, tokens, "/activities/" + activityId + "/streams?keys=time,heartrate&key_by_type=true");
    }

    /** The newest activities before then, {@link #LINES_A_PAGE} at most. */
    Answer before(Tokens tokens, Instant before) {
        return read(
                Purpose.BACKGROUND,
                tokens,
                "/athlete/activities?per_page=" + LINES_A_PAGE + "&before=" + before.getEpochSecond());
    }

    /** The activities since then, {@link #LINES_A_PAGE} a page. */
    Answer after(Tokens tokens, Instant after, int page) {
        return read(
                Purpose.BACKGROUND,
                tokens,
                "/athlete/activities?per_page=" + LINES_A_PAGE + "&page=" + page + "&after=" + after.getEpochSecond());
    }

    private Answer token(Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("client_id", config.clientId().orElseThrow());
        form.put("client_secret", config.clientSecret().orElseThrow());
        return send(request(config.oauth() + "/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private Answer read(Purpose purpose, Tokens tokens, String path) {
        return budget.take(purpose, clock.instant())
                ? send(request(config.api() + path)
                        .header("Authorization", "Bearer " + tokens.access())
                        .GET())
                : new Answer.TooMuch(Duration.ZERO);
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).timeout(config.timeout()).header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return answer(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            return new Answer.Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away();
        }
    }

    private Answer answer(HttpResponse<InputStream> response) throws IOException {
        Instant now = clock.instant();
        budget.heard(RateLimits.in(name -> response.headers().firstValue(name).orElse(null)), now);
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200, 201 -> content(body.readNBytes(LARGEST_ANSWER));
                case 404, 410 -> new Answer.Missing();
                case 400, 401, 403 -> new Answer.Denied();
                case 429 -> {
                    Duration wait = wait(response);
                    budget.refused(now, wait);
                    yield new Answer.TooMuch(wait);
                }
                default -> new Answer.Away();
            };
        }
    }

    /** In seconds; as a date it is not used by anybody who counts in windows. */
    private static Duration wait(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private static Answer content(byte[] body) {
        try {
            return new Answer.Ok(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return new Answer.Away(); // cut off, or a page of some proxy
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
