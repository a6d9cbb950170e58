package org.twinge.cli.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Talks to the services and to Keycloak as any other client would. */
public final class Http {
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    /** @param body the answer as text; JSON where {@link #json} is asked for */
    public record Answer(String url, int status, String body) {
        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new Problem("%s answered %d with something that is not JSON".formatted(url, status));
            }
        }

        /** The reason in the server's words: problem+json's detail, or what there is. */
        public String reason() {
            try {
                JsonNode problem = JSON.readTree(body);
                for (String field : new String[] {"detail", "error_description", "errorMessage", "title", "error"}) {
                    if (problem.hasNonNull(field)) {
                        return problem.get(field).asText() + " (" + status + ")";
                    }
                }
            } catch (IOException notJson) {
                // then the status has to do
            }
            return "status " + status;
        }

        public Answer orProblem(String what) {
            if (isOk()) {
                return this;
            }
            String said = "%s: %s said %s".formatted(what, url, reason());
            throw status >= 500 ? new Problem.Passing(said) : new Problem(said);
        }
    }

    public static Answer get(String url, @Nullable String token) {
        return send("GET", url, token, Map.of(), BodyPublishers.noBody());
    }

    public static Answer json(String method, String url, @Nullable String token, @Nullable Object body) {
        return json(method, url, token, Map.of(), body);
    }

    public static Answer json(
            String method, String url, @Nullable String token, Map<String, String> headers, @Nullable Object body) {
        var all = new TreeMap<>(headers);
        all.put("Content-Type", "application/json");
        try {
            BodyPublisher content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            return send(method, url, token, all, content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer form(String url, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                url,
                null,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(body));
    }

    /** Throws {@link UncheckedIOException} when nobody answers. */
    public static Answer send(
            String method, String url, @Nullable String token, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body)
                .timeout(Duration.ofMinutes(1))
                .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::setHeader);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(url, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted");
        }
    }
}
