package org.twinge.system.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinge.cli.stack.Http;

/** A real Firefox with one page, told what to do over WebDriver BiDi; its messages come from where a test says. */
public final class Firefox implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final String page;

    /** The test is skipped where there is none. */
    public static Firefox started(String pushServer) {
        assumeTrue(Files.isExecutable(PROGRAM), "no Firefox ESR on this machine");
        try {
            return new Firefox(pushServer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Firefox(String pushServer) throws IOException {
        profile = Files.createTempDirectory("twinge-firefox");
        Files.writeString(profile.resolve("user.js"), preferences(pushServer));
        var builder = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0",
                        "about:blank")
                .redirectErrorStream(true);
        builder.environment().put("HOME", profile.toString());
        builder.environment().put("MOZ_CRASHREPORTER_DISABLE", "1");
        process = builder.start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process.inputReader()) + "/session"), new Listener())
                .join();
        ask("session.new", Map.of("capabilities", Map.of()));
        page = ask("browsingContext.getTree", Map.of())
                .at("/contexts/0/context")
                .asText();
    }

    /**
     * Messages from the test's own service, shown by Firefox itself, no questions, and nothing to anybody else. What is
     * recommended for remote control would switch push off.
     */
    private static String preferences(String pushServer) {
        return """
                user_pref("dom.push.serverURL", "%s");
                user_pref("dom.push.testing.allowInsecureServerURL", true);
                user_pref("dom.push.testing.ignorePermission", true);
                user_pref("dom.push.alwaysConnect", true);
                user_pref("remote.prefs.recommended", false);
                user_pref("alerts.useSystemBackend", false);
                user_pref("permissions.default.desktop-notification", 1);
                user_pref("app.update.enabled", false);
                user_pref("app.normandy.enabled", false);
                user_pref("browser.safebrowsing.update.enabled", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("network.captive-portal-service.enabled", false);
                user_pref("network.connectivity-service.enabled", false);
                user_pref("network.dns.disablePrefetch", true);
                user_pref("services.settings.server", "data:,nowhere");
                user_pref("toolkit.telemetry.enabled", false);
                user_pref("extensions.update.enabled", false);
                user_pref("extensions.getAddons.cache.enabled", false);
                user_pref("browser.newtabpage.enabled", false);
                user_pref("browser.shell.checkDefaultBrowser", false);
                """.formatted(pushServer);
    }

    private static String address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                // what else it says is read, or its pipe would fill
                Thread.ofVirtual().start(() -> output.lines().forEach(said -> {}));
                return listening.group(1);
            }
        }
        throw new IOException("Firefox has ended before it listened");
    }

    public void open(String url) {
        ask("browsingContext.navigate", Map.of("context", page, "url", url, "wait", "complete"));
    }

    /** What an expression comes to, as text; of a promise what it keeps. As if the reader had touched the page. */
    public String evaluate(String expression) {
        JsonNode result = ask(
                "script.evaluate",
                Map.of(
                        "expression",
                        expression,
                        "target",
                        Map.of("context", page),
                        "awaitPromise",
                        true,
                        "userActivation",
                        true));
        if (!result.path("type").asText().equals("success")) {
            throw new IllegalStateException(expression + ": " + result);
        }
        return result.at("/result/value").asText();
    }

    /** Waits until an expression is true; a page may be left meanwhile. */
    public void awaitTrue(String expression) {
        await(expression)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> evaluate(expression).equals("true"));
    }

    /** What the page looks like, as a PNG. */
    public void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JsonNode shot = ask("browsingContext.captureScreenshot", Map.of("context", page, "origin", "document"));
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        ObjectNode command = Http.JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", Http.JSON.valueToTree(parameters));
        socket.sendText(command.toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(String text) {
            try {
                JsonNode answer = Http.JSON.readTree(text);
                CompletableFuture<JsonNode> waiting =
                        asked.remove(answer.path("id").asInt());
                if (waiting != null && answer.path("type").asText().equals("success")) {
                    waiting.complete(answer.path("result"));
                } else if (waiting != null) {
                    waiting.completeExceptionally(new IllegalStateException(text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
