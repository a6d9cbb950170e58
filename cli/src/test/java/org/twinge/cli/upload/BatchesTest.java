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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.cli.upload.Uploads.Outcome;
import org.twinge.cli.upload.Uploads.Sent;

/** Against a server that answers as run-ingest does. */
class BatchesTest {
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Sent> told = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/uploads", exchange -> {
            exchange.getRequestBody().readAllBytes();
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
        send(2);
        assertThat(told)
                .containsExactly(new Sent("0.fit", Outcome.ACCEPTED, ""), new Sent("1.fit", Outcome.ACCEPTED, ""));
        assertThat(asked).containsExactly("/v1/uploads/7?from=0", "/v1/uploads/7?from=0", "/v1/uploads/7?from=1");
        assertThat(keys).as("asked again with the same key").hasSize(2).containsOnly(keys.getFirst());
    }

    @Test
    void whatCannotBeReadIsToldAndTheOthersGo() throws InterruptedException {
        new Batches(uploads(), told::add)
                .send(List.of(
                        new ActivityFiles.Item("gone.fit", () -> {
                            throw new IOException("it is gone");
                        }),
                        new ActivityFiles.Item("a.fit", () -> new byte[1]),
                        new ActivityFiles.Item("b.fit", () -> new byte[1])));
        assertThat(told.getFirst()).isEqualTo(new Sent("gone.fit", Outcome.REJECTED, "Cannot be read: it is gone"));
        assertThat(told).hasSize(3);
    }

    private void send(int files) throws InterruptedException {
        new Batches(uploads(), told::add)
                .send(IntStream.range(0, files)
                        .mapToObj(i -> new ActivityFiles.Item(i + ".fit", () -> new byte[10]))
                        .toList());
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
