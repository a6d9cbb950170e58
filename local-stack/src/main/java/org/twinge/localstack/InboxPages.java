package org.twinge.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The inbox for people (list, message) and for scripts ({@code /api/messages?to=…}). */
final class InboxPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
    /** A message is written by strangers: no script, no form, nothing loaded from anywhere. */
    private static final String MESSAGE_POLICY =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final MailFolder folder;
    private final HttpServer http;
    private final String style;

    InboxPages(MailFolder folder, int port) throws IOException {
        this.folder = folder;
        this.style = resource("inbox.css");
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
    }

    void start() {
        http.start();
    }

    void close() {
        http.stop(0);
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isLocal(exchange) || !exchange.getRequestMethod().equals("GET")) {
                send(exchange, 403, "text/plain", PAGE_POLICY, "Only GET, only from this machine.");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Optional<String> to = parameter(exchange, "to");
            String[] parts = path.substring(1).split("/", -1);
            switch (parts[0]) {
                case "" -> html(exchange, MailHtml.list(mails(to), to.orElse("")));
                case "inbox.css" -> send(exchange, 200, "text/css", PAGE_POLICY, style);
                case "api" -> json(exchange, parts, to);
                case "messages" -> message(exchange, parts);
                default -> missing(exchange);
            }
        }
    }

    private void message(HttpExchange exchange, String[] parts) throws IOException {
        Mail mail = parts.length < 2 ? null : folder.find(parts[1]).orElse(null);
        if (mail == null) {
            missing(exchange);
            return;
        }
        switch (parts.length > 2 ? parts[2] : "") {
            case "" -> html(exchange, MailHtml.message(mail));
            case "html" ->
                send(
                        exchange,
                        200,
                        "text/html",
                        MESSAGE_POLICY,
                        Optional.ofNullable(mail.html()).orElse(""));
            case "source" ->
                send(
                        exchange,
                        200,
                        "text/plain",
                        MESSAGE_POLICY,
                        new String(folder.source(mail), StandardCharsets.UTF_8));
            default -> missing(exchange);
        }
    }

    private void json(HttpExchange exchange, String[] parts, Optional<String> to) throws IOException {
        Object found = null;
        if (parts.length == 2 && parts[1].equals("messages")) {
            found = mails(to).stream().map(InboxPages::fields).toList();
        } else if (parts.length == 3 && parts[1].equals("messages")) {
            found = folder.find(parts[2]).map(InboxPages::fields).orElse(null);
        }
        if (found == null) {
            missing(exchange);
        } else {
            send(exchange, 200, "application/json", PAGE_POLICY, JSON.writeValueAsString(found));
        }
    }

    private static Map<String, Object> fields(Mail mail) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", mail.id());
        fields.put("receivedAt", mail.receivedAt().toString());
        fields.put("from", mail.from());
        fields.put("to", mail.recipients());
        fields.put("subject", mail.subject());
        fields.put("messageId", mail.messageId());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        return fields;
    }

    private List<Mail> mails(Optional<String> to) {
        return folder.newestFirst().stream()
                .filter(m -> to.isEmpty() || m.isFor(to.get()))
                .toList();
    }

    /** Another site must not read the inbox through a name that it points at this machine. */
    private boolean isLocal(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null
                && List.of("localhost:" + port(), "127.0.0.1:" + port()).contains(host);
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                String value = URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                return Optional.of(value.strip()).filter(v -> !v.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static void html(HttpExchange exchange, String page) throws IOException {
        send(exchange, 200, "text/html", PAGE_POLICY, page);
    }

    private static void missing(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", PAGE_POLICY, "No such message.");
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String resource(String name) throws IOException {
        try (var in = InboxPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("Missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
