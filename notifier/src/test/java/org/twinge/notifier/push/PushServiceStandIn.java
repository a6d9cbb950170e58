package org.twinge.notifier.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A push service (RFC 8030) that answers what it is told to, and 201 otherwise. */
public final class PushServiceStandIn implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private record Answer(int status, String retryAfter) {}

    /** A message as it came. */
    public record Taken(String path, String ttl, String urgency, String topic, String authorization, byte[] body) {}

    public PushServiceStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String endpoint(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    /** Each answer once, one after the other. 0: none at all. */
    public void answers(String name, String retryAfter, Integer... statuses) {
        answers.put(
                "/" + name,
                new ConcurrentLinkedDeque<>(List.of(statuses).stream()
                        .map(status -> new Answer(status, retryAfter))
                        .toList()));
    }

    /** Everything that came for this browser, refused or not. */
    public List<Taken> taken(String name) {
        return taken.stream().filter(one -> one.path().equals("/" + name)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            taken.add(new Taken(
                    path,
                    exchange.getRequestHeaders().getFirst("TTL"),
                    exchange.getRequestHeaders().getFirst("Urgency"),
                    exchange.getRequestHeaders().getFirst("Topic"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
            Answer next =
                    answers.getOrDefault(path, new ConcurrentLinkedDeque<>()).poll();
            if (next != null && next.status() == 0) {
                closing.await();
            }
            if (next != null && !next.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", next.retryAfter());
            }
            exchange.sendResponseHeaders(next == null ? 201 : next.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
