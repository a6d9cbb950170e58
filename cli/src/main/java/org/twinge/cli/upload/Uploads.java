package org.twinge.cli.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Problem;

/** Sends files to run-ingest as an athlete, and waits until it has worked them off. */
public final class Uploads {
    /** Whoever is away or in trouble, or has not heard of the athlete yet, gets this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

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
    public record Sent(String name, Outcome outcome, String reason) {
        /** The file as it was called before it was packed into an archive. */
        Sent inside(String archive) {
            return name.startsWith(archive + "/")
                    ? new Sent(name.substring(archive.length() + 1), outcome, reason)
                    : this;
        }
    }

    /** One answer a file; an archive inside may give several. */
    public List<Sent> send(String name, byte[] content) throws InterruptedException {
        List<Sent> files = new ArrayList<>();
        send(name, content, files::add);
        return files;
    }

    /**
     * The same, told file by file as the work goes on. The request carries a key of its own, so that asking again after an
     * answer that was lost makes no second upload.
     */
    public void send(String name, byte[] content, Consumer<Sent> told) throws InterruptedException {
        String boundary = "twinge-" + UUID.randomUUID();
        byte[] body = multipart(boundary, name, content);
        var headers = Map.of(
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Http.Answer answer = patiently(
                name,
                () -> Http.send("POST", url, token.get(), headers, BodyPublishers.ofByteArray(body)),
                Set.of(409, 502, 503, 504));
        switch (answer.status()) {
            case 202 -> follow(name, answer.json().get("uploadId").asText(), told);
            case 413, 415, 422 -> told.accept(new Sent(name, Outcome.REJECTED, answer.reason()));
            default -> throw new Problem("run-ingest refused %s: %s".formatted(name, answer.reason()));
        }
    }

    private void follow(String name, String upload, Consumer<Sent> told) throws InterruptedException {
        int place = 0;
        long pause = FIRST_PAUSE.toMillis();
        while (true) {
            String asked = url + "/" + upload + "?from=" + place;
            JsonNode job = patiently(name, () -> Http.get(asked, token.get()), Set.of(502, 503, 504))
                    .orProblem("Asking what became of " + name)
                    .json();
            List<Sent> files = sent(job);
            files.forEach(told);
            place += files.size();
            if (job.get("state").asText().equals("DONE")) {
                return;
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, BETWEEN_TRIES.toMillis());
        }
    }

    /** Asks again while nobody answers, or with one of these; until the patience is over. */
    private static Http.Answer patiently(String name, Supplier<Http.Answer> request, Set<Integer> passing)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                Http.Answer answer = request.get();
                if (!passing.contains(answer.status())) {
                    return answer;
                }
                trouble = answer.reason();
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
