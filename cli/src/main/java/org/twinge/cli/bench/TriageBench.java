package org.twinge.cli.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.ServiceProcess;
import org.twinge.localstack.ServiceDatabase;

/**
 * The real triage-service, packaged as {@code ./twinge up} starts it, with athletes, their ages, countries, clinic and
 * loads, and with a catalogue as large as the shipped one.
 */
final class TriageBench implements AutoCloseable {
    /** A prime, so that each reports one thing after another. */
    static final int ATHLETES = 5_003;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    /** The athlete's id for a number, in SQL; their subject is the same as text. */
    private static final String ATHLETE = "('7477696e-6765-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

    private static final String ATHLETES_FROM = " from generate_series(0, " + (ATHLETES - 1) + ") i";

    private final BenchTokens tokens = new BenchTokens();
    private final ServiceDatabase database;
    private final URI address;
    private final BenchProcess process;

    private TriageBench(Home home, BenchServers servers, Optional<Path> profile) throws IOException, SQLException {
        database = servers.database(Service.TRIAGE_SERVICE.id());
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        var settings = new TreeMap<>(database.settings(servers.jdbcUrl(database.database())));
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.public-key", tokens.publicKey());
        settings.put("twinge.free-text.secret", "nothing is written in free text while this is measured");
        process = BenchProcess.start(
                profile,
                List.of(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        home.application(Service.TRIAGE_SERVICE).toString()),
                ServiceProcess.environment(settings),
                servers.folder().resolve("triage-service.log"));
    }

    /** Ready, and with athletes who may report. */
    static TriageBench start(Home home, BenchServers servers, Optional<Path> profile)
            throws IOException, SQLException, InterruptedException {
        var bench = new TriageBench(home, servers, profile);
        try {
            bench.awaitReady();
            try (Connection superuser = servers.connect(bench.database.database())) {
                fill(superuser);
            }
            return bench;
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    /** Requests that it answers. */
    ReportRequests requests() {
        return new ReportRequests(
                address,
                IntStream.range(0, ATHLETES)
                        .mapToObj(number -> tokens.athlete(subject(number)))
                        .toList());
    }

    String database() {
        return database.database();
    }

    ProcessHandle process() {
        return process.handle();
    }

    private static String subject(int number) {
        return new UUID(0x7477696e67657000L, 0x8000000000000000L | number).toString();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var ready =
                    HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
            while (!answersOk(client, ready)) {
                process.requireAlive();
                if (System.nanoTime() > deadline) {
                    throw process.problem("was not ready in %d minutes".formatted(PATIENCE.toMinutes()));
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    private static boolean answersOk(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void fill(Connection superuser) throws SQLException {
        String clinic = "'7477696e-6765-7000-9000-000000000000'::uuid";
        try (var statement = superuser.createStatement()) {
            statement.execute("insert into access_athlete (athlete_id, version, subject, zone) select " + ATHLETE
                    + ", 1, " + ATHLETE + "::text, 'Europe/Berlin'" + ATHLETES_FROM);
            statement.execute("insert into access_consent (athlete_id, clinic_id, since) select " + ATHLETE + ", "
                    + clinic + ", now()" + ATHLETES_FROM);
            statement.execute(
                    "insert into birth_date (athlete_id, born) select " + ATHLETE + ", '1990-04-02'" + ATHLETES_FROM);
            statement.execute(
                    "insert into athlete_country (athlete_id, country) select " + ATHLETE + ", 'DE'" + ATHLETES_FROM);
            statement.execute("""
                    insert into load_context (athlete_id, version, longest_day, longest_meters, staff_visible)
                    select %s, 1, current_date - 3, 14200, true
                    """.formatted(ATHLETE) + ATHLETES_FROM);
            // as many injuries as the shipped catalogue has, eight or so in each region, with ten findings each
            statement.execute("""
                    insert into catalog_injury
                      (entry_id, revision, version, removed, name_en, name_de, regions, findings, bearings)
                    select 'injury-' || i, 1, 1, false, 'Injury ' || i, 'Verletzung ' || i,
                      array[(array['front-thigh', 'knee', 'achilles', 'shin', 'heel', 'hip', 'calf', 'ankle'])[1 + i % 8]],
                      array['morning-stiffness', 'pain-on-impact', 'focal-bone-pain', 'calf-pain', 'bruise', 'giving-way',
                        'eases-when-warm', 'worse-the-longer-the-run', 'tendon-thickened', 'limb-numbness'],
                      array['TYPICAL', 'TYPICAL', 'TYPICAL', 'SUPPORTING', 'SUPPORTING', 'SUPPORTING', 'SUPPORTING',
                        'SUPPORTING', 'OPPOSING', 'OPPOSING']
                    from generate_series(1, 71) i
                    """);
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
