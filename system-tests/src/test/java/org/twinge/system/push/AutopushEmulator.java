package org.twinge.system.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.twinge.cli.stack.Http;

/**
 * As much of Mozilla's push service as one Firefox needs: the browser's side over a WebSocket (hello, register,
 * unregister, notification, ack; autopush's client protocol), the sender's over HTTP (RFC 8030).
 */
public final class AutopushEmulator implements AutoCloseable {
    private static final String WEBSOCKET_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final ServerSocket browsers;
    private final HttpServer senders;
    private final Map<String, Socket> channels = new ConcurrentHashMap<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** A message as its sender handed it over. */
    public record Taken(String topic, String urgency, byte[] body) {}

    public AutopushEmulator() {
        try {
            browsers = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            senders = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        senders.createContext("/push/", this::take);
        senders.start();
        Thread.ofVirtual().start(this::accept);
    }

    /** Where a Firefox asks for messages. */
    public String serverUrl() {
        return "ws://127.0.0.1:" + browsers.getLocalPort() + "/";
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Ids of the messages that a browser's service worker has had. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String channel = exchange.getRequestURI().getPath().substring("/push/".length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            Socket browser = channels.get(channel);
            if (browser == null) {
                exchange.sendResponseHeaders(410, -1);
                return;
            }
            var headers = exchange.getRequestHeaders();
            taken.add(new Taken(headers.getFirst("Topic"), headers.getFirst("Urgency"), body));
            ObjectNode notification = Http.JSON
                    .createObjectNode()
                    .put("messageType", "notification")
                    .put("channelID", channel)
                    .put("version", UUID.randomUUID().toString())
                    .put("data", Base64.getUrlEncoder().withoutPadding().encodeToString(body));
            notification.putObject("headers").put("encoding", headers.getFirst("Content-Encoding"));
            send(browser, notification);
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(201, -1);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = browsers.accept();
                Thread.ofVirtual().start(() -> talk(browser));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket browser) {
        try (browser) {
            DataInputStream in = new DataInputStream(browser.getInputStream());
            shakeHands(in, browser.getOutputStream());
            while (true) {
                int first = in.readUnsignedByte();
                byte[] payload = payload(in);
                if (first == CLOSE) {
                    return;
                }
                if (first == TEXT) {
                    answer(browser, Http.JSON.readTree(payload));
                }
            }
        } catch (IOException e) {
            // the browser has gone
        }
    }

    private void answer(Socket browser, JsonNode message) throws IOException {
        String channel = message.path("channelID").asText();
        ObjectNode answer = Http.JSON.createObjectNode();
        switch (message.path("messageType").asText()) {
            case "hello" ->
                answer.put("uaid", UUID.randomUUID().toString().replace("-", ""))
                        .put("status", 200)
                        .put("use_webpush", true)
                        .putObject("broadcasts");
            case "register" -> {
                channels.put(channel, browser);
                answer.put("channelID", channel)
                        .put("status", 200)
                        .put(
                                "pushEndpoint",
                                "http://127.0.0.1:" + senders.getAddress().getPort() + "/push/" + channel);
            }
            case "unregister" -> {
                channels.remove(channel);
                answer.put("channelID", channel).put("status", 200);
            }
            case "ack" -> {
                message.path("updates")
                        .forEach(update ->
                                acknowledged.add(update.path("version").asText()));
                return;
            }
            case "" -> {
                // a ping is an empty object, and so is its answer
            }
            default -> {
                return;
            }
        }
        if (message.has("messageType")) {
            answer.put("messageType", message.path("messageType").asText());
        }
        send(browser, answer);
    }

    /** RFC 6455, 4.2. */
    private static void shakeHands(DataInputStream in, OutputStream out) throws IOException {
        String key = "";
        String protocol = "";
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(": ", 2);
            if (parts[0].equalsIgnoreCase("Sec-WebSocket-Key")) {
                key = parts[1];
            } else if (parts[0].equalsIgnoreCase("Sec-WebSocket-Protocol")) {
                protocol = "Sec-WebSocket-Protocol: " + parts[1] + "\r\n";
            }
        }
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" + protocol
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + WEBSOCKET_GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** RFC 6455, 5.2: a client masks what it sends. */
    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private static void send(Socket browser, JsonNode message) throws IOException {
        byte[] text = Http.JSON.writeValueAsBytes(message);
        ByteBuffer frame = ByteBuffer.allocate(text.length + 4).put((byte) TEXT);
        if (text.length < 126) {
            frame.put((byte) text.length);
        } else {
            frame.put((byte) 126).putShort((short) text.length);
        }
        frame.put(text).flip();
        synchronized (browser) {
            browser.getOutputStream().write(frame.array(), 0, frame.limit());
        }
    }

    @Override
    public void close() throws IOException {
        browsers.close();
        senders.stop(0);
    }
}
