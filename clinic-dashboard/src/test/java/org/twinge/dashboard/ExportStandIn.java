package org.twinge.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Four services, each with its part of an export; how one of them fails is said by whoever asks as whom. */
public final class ExportStandIn implements QuarkusTestResourceLifecycleManager {
    static final List<String> SERVICES = List.of("notifier", "triage-service", "load-monitor", "run-ingest");
    /** Incompressible, and more than what connections hold back on the way. */
    private static final byte[] LARGE = new byte[24 << 20];

    enum Mood {
        BUSY,
        HANGS_UP,
        BREAKS_OFF_WITHIN_A_FILE,
        FORGETS_ITS_MANIFEST,
        SAYS_SOMETHING_ELSE,
        GOES_OUTSIDE,
        WAITS_HALFWAY,
        GO_ON
    }

    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();
    private HttpServer server;

    /** From now on, this service is in this mood for whoever has this subject. */
    static void becomes(String service, Object subject, Mood mood) throws Exception {
        String url = ConfigProvider.getConfig().getValue("quarkus.rest-client." + service + ".url", String.class);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/mood?" + service + "&" + subject + "&" + mood))
                                .build(),
                        BodyHandlers.discarding());
    }

    @Override
    public Map<String, String> start() {
        new Random(5).nextBytes(LARGE);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Map<String, String> urls = new LinkedHashMap<>();
        for (String service : SERVICES) {
            server.createContext("/" + service + "/v1/export", asked -> answer(asked, service));
            server.createContext("/" + service + "/mood", this::mood);
            urls.put(
                    "quarkus.rest-client." + service + ".url",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service);
        }
        server.start();
        return urls;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void mood(HttpExchange asked) throws IOException {
        String[] said = asked.getRequestURI().getQuery().split("&", -1);
        if (Mood.valueOf(said[2]) == Mood.GO_ON) {
            waiting.get(said[1]).countDown();
        } else {
            moods.put(said[0] + said[1], Mood.valueOf(said[2]));
            waiting.put(said[1], new CountDownLatch(1));
        }
        asked.sendResponseHeaders(204, -1);
        asked.close();
    }

    private void answer(HttpExchange asked, String service) throws IOException {
        String subject = subject(asked);
        Mood mood = moods.get(service + subject);
        if (mood == Mood.HANGS_UP) {
            asked.close();
            return;
        }
        if (mood == Mood.BUSY) {
            asked.sendResponseHeaders(429, -1);
            asked.close();
            return;
        }
        byte[] zip = zip(service, subject, asked.getRequestHeaders().getFirst("Accept-Language"), mood);
        asked.sendResponseHeaders(200, 0); // in chunks, as it comes
        var out = asked.getResponseBody();
        if (mood == Mood.BREAKS_OFF_WITHIN_A_FILE) {
            out.write(zip, 0, zip.length / 2);
            out.flush();
            throw new IOException("as if it had died");
        }
        if (mood == Mood.WAITS_HALFWAY) {
            out.write(zip, 0, zip.length / 2);
            out.flush();
            await(waiting.get(subject));
            out.write(zip, zip.length / 2, zip.length - zip.length / 2);
        } else {
            out.write(zip);
        }
        asked.close();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] zip(String service, String subject, String language, Mood mood) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.txt", ("of " + service + " in " + language).getBytes(StandardCharsets.UTF_8));
        files.put("things.json", ("[{\"of\": \"" + subject + "\"}]").getBytes(StandardCharsets.UTF_8));
        if (service.equals("run-ingest")) {
            files.put("originals/0a-1b.fit", mood == null ? Arrays.copyOf(LARGE, 1000) : LARGE);
        }
        if (mood == Mood.GOES_OUTSIDE) {
            files.put("../../outside.txt", new byte[1]);
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            if (mood != Mood.FORGETS_ITS_MANIFEST) {
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(manifest(service, files, mood).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String manifest(String service, Map<String, byte[]> files, Mood mood) {
        String listed = String.join(
                ",",
                files.entrySet().stream()
                        .map(file -> "{\"name\": \"" + file.getKey() + "\", \"bytes\": 1, \"sha256\": \""
                                + (mood == Mood.SAYS_SOMETHING_ELSE ? "0" : sha256(file.getValue())) + "\"}")
                        .toList());
        return "{\"service\": \"" + service
                + "\", \"format\": 1, \"exportedAt\": \"2026-03-01T08:00:00Z\", \"files\": [" + listed
                + "], \"notIncluded\": {\"some_table\": \"its reason\"}}";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(HttpExchange asked) {
        String token = asked.getRequestHeaders().getFirst("Authorization");
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }
}
