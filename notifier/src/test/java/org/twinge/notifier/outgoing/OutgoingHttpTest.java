package org.twinge.notifier.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingHttpTest {
    private final OutgoingHttp http = new OutgoingHttp(Duration.ofSeconds(1), true);
    private final AtomicInteger elsewhere = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/later", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        http.close();
    }

    @Test
    void tellsTheStatusAndWhenToComeBack() throws IOException {
        assertThat(post(http, url("/later"))).isEqualTo(new OutgoingHttp.Answer(429, "120"));
    }

    @Test
    void followsNoRedirection() throws IOException {
        assertThat(post(http, url("/away")).status()).isEqualTo(307);
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void anAnswerThatDripsForEverIsCutOff() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(slow));

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> post(http, URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/")))
                    .withMessageContaining("no answer within 1 s");
        }
    }

    @Test
    void whereNobodyListensNothingHasBegun() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");

        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> post(http, nobody));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d/elsewhere",
                "https://localhost:%d/elsewhere",
                "https://[::1]:%d/elsewhere",
                "https://2130706433:%d/elsewhere",
                "https://[::ffff:127.0.0.1]:%d/elsewhere",
                "http://127.0.0.1:%d/elsewhere"
            })
    void neverOnThisVeryMachineUnlessThatIsSet(String address) throws IOException {
        OutgoingHttp inProduction = OutgoingHttps.within(Duration.ofSeconds(1));
        URI here = URI.create(address.formatted(server.getAddress().getPort()));

        assertThatExceptionOfType(RefusedAddressException.class).isThrownBy(() -> post(inProduction, here));
        assertThat(elsewhere).hasValue(0);
        inProduction.close();
    }

    private static OutgoingHttp.Answer post(OutgoingHttp http, URI to) throws IOException {
        return http.post(to, Map.of("TTL", "60"), "message".getBytes(StandardCharsets.UTF_8));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** A header line that never ends, each byte in time. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (!socket.isClosed()) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // they have hung up
        }
    }
}
