package org.twinge.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.cli.upload.Uploads.Outcome;
import org.twinge.cli.upload.Uploads.Sent;

/** Against a server that answers as run-ingest does. */
class BatchesTest {
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Sent> told = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/uploads", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            if (exchange.getRequestMethod().equals("POST")) {
                keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                // the first answer is lost on the way
                answer(exchange, keys.size() == 1 ? 503 : 202, "{\"uploadId\":\"7\"}");
            } else {
                asked.add(exchange.getRequestURI().toString());
                String file = "{\"name\":\"import.zip/%d.fit\",\"outcome\":\"ACCEPTED\",\"reason\":null}";
                answer(
                        exchange,
                        200,
                        switch (asked.size()) {
                            case 1 -> "{\"state\":\"WAITING\",\"files\":[]}";
                            case 2 -> "{\"state\":\"WORKING\",\"files\":[" + file.formatted(0) + "]}";
                            default -> "{\"state\":\"DONE\",\"files\":[" + file.formatted(1) + "]}";
                        });
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void manyFilesAreOneUploadAndToldAsTheWorkGoesOn() throws InterruptedException {
        send(new ActivityFiles(List.of(item("0.fit"), item("1.fit")), 0, Optional.empty()));
        assertThat(told)
                .containsExactly(new Sent("0.fit", Outcome.ACCEPTED, ""), new Sent("1.fit", Outcome.ACCEPTED, ""));
        assertThat(asked).containsExactly("/v1/uploads/7?from=0", "/v1/uploads/7?from=0", "/v1/uploads/7?from=1");
        assertThat(keys).as("asked again with the same key").hasSize(2).containsOnly(keys.getFirst());
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersGo() throws InterruptedException {
        ActivityFiles.Item gone = new ActivityFiles.Item("gone.fit", () -> {
            throw new IOException("it is gone");
        });
        send(new ActivityFiles(List.of(gone, item("0.fit"), item("1.fit")), 0, Optional.empty()));
        assertThat(told.getFirst()).isEqualTo(new Sent("gone.fit", Outcome.REJECTED, "Cannot be read: it is gone"));
        assertThat(told).hasSize(3);
    }

    @Test
    void stravasTableGoesWithEveryFile() throws InterruptedException {
        send(new ActivityFiles(List.of(item("0.fit")), 0, Optional.of(item("activities.csv"))));
        assertThat(bodies.getFirst()).contains("filename=\"import.zip\"", "activities.csv", "0.fit");
    }

    private void send(ActivityFiles files) throws InterruptedException {
        new Batches(uploads(), files, told::add).send();
    }

    private static ActivityFiles.Item item(String name) {
        return new ActivityFiles.Item(name, () -> new byte[10]);
    }

    private Uploads uploads() {
        return new Uploads("http://localhost:" + server.getAddress().getPort(), () -> "token");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
