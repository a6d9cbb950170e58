package org.twinge.catalog.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;

/**
 * How long a search takes over HTTP, with the whole catalogue: the twenty lay searches, 50 times each, by one reader and
 * by four at once. No test (its name ends otherwise, so nothing runs it by itself); docs/performance.md has the command.
 */
@QuarkusTest
@WithTestResource(Servers.class)
class SearchBench {
    private static final Logger LOG = Logger.getLogger(SearchBench.class);
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = Tokens.of(UUID.randomUUID().toString(), Roles.ATHLETE);

    @Test
    void laySearches() throws IOException, InterruptedException, ExecutionException {
        var searches = new ArrayList<HttpRequest>();
        for (JsonNode search : new JsonMapper()
                .readTree(Path.of("src/test/resources/lay-searches.json").toFile())) {
            searches.add(request(search.required("q").textValue()));
        }
        measured(searches, WARM_UP);
        report("one reader", measured(searches, ROUNDS));
        try (var readers = Executors.newFixedThreadPool(4)) {
            var measurements = new ArrayList<Future<long[]>>();
            for (int reader = 0; reader < 4; reader++) {
                measurements.add(readers.submit(() -> measured(searches, ROUNDS)));
            }
            var all = new ArrayList<long[]>();
            for (Future<long[]> measurement : measurements) {
                all.add(measurement.get());
            }
            report(
                    "four readers at once",
                    all.stream().flatMapToLong(Arrays::stream).toArray());
        }
    }

    private long[] measured(List<HttpRequest> searches, int rounds) throws IOException, InterruptedException {
        var nanos = new long[rounds * searches.size()];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer =
                    http.send(searches.get(i % searches.size()), HttpResponse.BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        }
        return nanos;
    }

    private HttpRequest request(String q) {
        int port = RestAssured.port;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/injuries?limit=20&q="
                        + URLEncoder.encode(q, StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static void report(String who, long[] nanos) {
        Arrays.sort(nanos);
        LOG.infof(
                "%s: %d searches, median %.1f ms, p99 %.1f ms, slowest %.1f ms",
                who,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
