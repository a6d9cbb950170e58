package org.twinge.notifier.deliveries;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A clinic's own system, which answers what it is told to, and 204 otherwise. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();

    record Taken(Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token-of-the-clinic";
    }

    /** Each status once, one after the other. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            taken.add(new Taken(exchange.getRequestHeaders(), body));
            Integer next = answers.poll();
            exchange.sendResponseHeaders(next == null ? 204 : next, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
