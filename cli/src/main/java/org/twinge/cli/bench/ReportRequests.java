package org.twinge.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.cli.stack.Http;
import org.twinge.triage.rulebook.VocabularyReader;

/** {@code POST /v1/reports} in turns of athletes and of reports, each with a key of its own. */
final class ReportRequests implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int CREATED = 201;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final List<String> bodies =
            reports().stream().map(ReportRequests::json).toList();
    private final URI reports;
    private final List<String> tokens;

    /** @param tokens of the athletes */
    ReportRequests(URI service, List<String> tokens) {
        this.reports = service.resolve("/v1/reports");
        this.tokens = tokens;
    }

    /** Whether the report was judged and stored. */
    boolean send(int number) {
        var request = HttpRequest.newBuilder(reports)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(bodies.get(number % bodies.size())))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == CREATED;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A tired thigh, a sore knee, a yellow Achilles tendon, and a shin that staff have to look at: one in four raises an
     * alert. Every yes-or-no question is answered, as the form does it.
     */
    static List<Map<String, Object>> reports() {
        return List.of(
                report("front-thigh", 1, List.of()),
                report("knee", 2, List.of("morning-stiffness")),
                report("achilles", 4, List.of("morning-stiffness")),
                report("shin", 2, List.of("focal-bone-pain", "pain-on-impact")));
    }

    private static Map<String, Object> report(String region, int pain, List<String> yes) {
        var findings = new TreeMap<String, String>();
        VocabularyReader.shipped().yesNoCodes().forEach(code -> findings.put(code, yes.contains(code) ? "yes" : "no"));
        return Map.of("region", region, "pain", pain, "onsetDays", 2, "gait", "normal", "findings", findings);
    }

    private static String json(Object value) {
        try {
            return Http.JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
