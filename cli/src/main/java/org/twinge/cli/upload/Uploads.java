package org.twinge.cli.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Problem;

/** Sends files to run-ingest as an athlete, one a request. */
public final class Uploads {
    /** Whoever is away or in trouble, or has not heard of the athlete yet, gets this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final String url;
    private final Supplier<String> token;

    /** @param token asked before each file, so that a long import outlives a token */
    public Uploads(String service, Supplier<String> token) {
        this.url = service + "/v1/uploads";
        this.token = token;
    }

    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    /** @param reason why it was rejected, in words for its owner; empty otherwise */
    public record Sent(String name, Outcome outcome, String reason) {}

    /** One answer a file; an archive inside may give several. */
    public List<Sent> send(String name, byte[] content) throws InterruptedException {
        String boundary = "twinge-" + UUID.randomUUID();
        byte[] body = multipart(boundary, name, content);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                Http.Answer answer = Http.send(
                        "POST",
                        url,
                        token.get(),
                        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                        BodyPublishers.ofByteArray(body));
                switch (answer.status()) {
                    case 200, 201 -> {
                        return sent(answer.json());
                    }
                    case 413, 415, 422 -> {
                        return List.of(new Sent(name, Outcome.REJECTED, answer.reason()));
                    }
                    case 409, 502, 503, 504 -> trouble = answer.reason();
                    default -> throw new Problem("run-ingest refused %s: %s".formatted(name, answer.reason()));
                }
            } catch (UncheckedIOException | Problem.Passing away) {
                trouble = away.getMessage();
            }
            if (System.nanoTime() > deadline) {
                throw new Problem("Gave up on %s after %d s: %s".formatted(name, PATIENCE.toSeconds(), trouble));
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    static List<Sent> sent(JsonNode answer) {
        return answer.get("files")
                .valueStream()
                .map(f -> new Sent(
                        f.get("name").asText(),
                        Outcome.valueOf(f.get("outcome").asText().toUpperCase(Locale.ROOT)),
                        f.path("reason").asText("")))
                .toList();
    }

    static byte[] multipart(String boundary, String name, byte[] content) {
        String head = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, name.replaceAll("[\\p{Cntrl}\"\\\\]", "_"));
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
