package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.system.AuthorisationTable.Caller;
import org.twinge.system.AuthorisationTable.Promise;
import org.twinge.system.AuthorisationTable.Row;
import org.twinge.system.Endpoints.Endpoint;

/** Walks the table of who may do what: every endpoint of every service, asked by everybody about one athlete. */
class AuthorisationIT {
    private static final Duration NEWS_TRAVEL = Duration.ofSeconds(30);
    /** Who has nothing to read waits no longer for it. */
    private static final Duration FIRST_EVENT = Duration.ofSeconds(2);

    /** What a form of a page carries: 16 bytes, base64url. */
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    private final List<Row> rows = AuthorisationTable.rows();
    private final Identity identity = TestStack.running().identity();
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);

    @Test
    void everyEndpointStandsInTheTableAndNothingElse() {
        Set<String> missing = new TreeSet<>();
        Set<Row> spare = new HashSet<>(rows);
        for (Service service : Service.values()) {
            for (Endpoint endpoint : Endpoints.of(service)) {
                List<Row> lines = rows.stream()
                        .filter(row -> row.service() == service && row.covers(endpoint))
                        .toList();
                if (lines.isEmpty()) {
                    missing.add(service.id() + " " + endpoint);
                }
                lines.forEach(spare::remove);
            }
        }

        assertThat(missing).as("endpoints without a line").isEmpty();
        assertThat(spare).as("lines without an endpoint").isEmpty();
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        var book = new OpenBook();
        logIn(book);
        Set<String> broken = new TreeSet<>();
        for (Caller caller : Caller.values()) {
            if (caller != Caller.ATHLETE) {
                broken.addAll(walk(caller, book));
            }
        }
        assertThat(broken).as("with consent").isEmpty();

        Http.json("DELETE", book.me() + "/consents/" + DemoClinic.CLINIC, tokens.get(Caller.ATHLETE), null)
                .orProblem("Ending consent");
        for (Caller staff : List.of(Caller.CLINICIAN, Caller.ADMIN)) {
            await().atMost(NEWS_TRAVEL)
                    .untilAsserted(() -> assertThat(leaks(staff, book)).isEmpty());
        }

        // the last line of the athlete's own erases everything
        assertThat(walk(Caller.ATHLETE, book)).isEmpty();
        for (Caller caller : Caller.values()) {
            await().atMost(NEWS_TRAVEL)
                    .untilAsserted(() -> assertThat(leaks(caller, book)).isEmpty());
        }
    }

    private void logIn(OpenBook book) {
        String other = "other-" + UUID.randomUUID() + "@demo.twinge";
        identity.createPerson(other, "Otto", "Other", "athlete");
        String stranger = "stranger-" + UUID.randomUUID() + "@demo.twinge";
        identity.createPerson(stranger, "Stella", "Stranger", "clinician", "clinic-admin");
        tokens.put(Caller.ATHLETE, book.athlete().token());
        tokens.put(Caller.OTHER, identity.token(other, Secrets.DEMO_PASSWORD));
        tokens.put(Caller.CLINICIAN, identity.token(DemoClinic.STAFF, Secrets.DEMO_PASSWORD));
        tokens.put(Caller.ADMIN, identity.token("admin@demo.twinge", Secrets.DEMO_PASSWORD));
        tokens.put(Caller.STRANGER, identity.token(stranger, Secrets.DEMO_PASSWORD));
        tokens.put(Caller.EDITOR, identity.token("editor@demo.twinge", Secrets.DEMO_PASSWORD));
        tokens.put(Caller.OPERATOR, identity.token("operator@demo.twinge", Secrets.DEMO_PASSWORD));
        tokens.put(Caller.FEED, identity.integrationToken());
        tokens.put(Caller.SERVICE, identity.serviceToken());
        book.enrolOther(tokens.get(Caller.OTHER));
        book.openClinicOf(tokens.get(Caller.STRANGER), identity.find(stranger).orElseThrow(), stranger);
    }

    /** What did not go as promised. */
    private List<String> walk(Caller caller, OpenBook book) {
        book.renew(); // whoever came before may have ended what they could
        List<String> broken = new ArrayList<>();
        for (Row row : rows) {
            Promise promise = row.promises().get(caller);
            boolean staff = caller == Caller.CLINICIAN || caller == Caller.ADMIN;
            if (staff) {
                forgetLooks(row.service(), book);
            }
            Http.Answer answer = ask(caller, row, book);
            if (staff && !book.marksIn(answer).isEmpty() && looks(row.service(), book) == 0) {
                broken.add("%s: %s told of the athlete and left no record of it".formatted(caller, row));
            }
            Set<String> leaked = promise == Promise.YES ? Set.of() : book.marksIn(answer);
            if (!promise.isKeptBy(answer.status(), row.isPage()) || !leaked.isEmpty()) {
                broken.add("%s: %s answered %d instead of %s, with %s"
                        .formatted(caller, row, answer.status(), promise, leaked));
            }
        }
        return broken;
    }

    private static void forgetLooks(Service service, OpenBook book) {
        inTableOfLooks(service, "delete from staff_read where athlete_id = ?::uuid returning 1", book);
    }

    private static int looks(Service service, OpenBook book) {
        return inTableOfLooks(service, "select 1 from staff_read where athlete_id = ?::uuid", book);
    }

    /** How many rows there were; the catalogue knows nothing of athletes and has no such table. */
    private static int inTableOfLooks(Service service, String sql, OpenBook book) {
        if (service == Service.INJURY_CATALOG) {
            return 0;
        }
        try (var connection = TestStack.database(service);
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, book.fill("{athlete}"));
            int rows = 0;
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever a caller can read that still tells of the athlete. */
    private List<String> leaks(Caller caller, OpenBook book) {
        List<String> leaks = new ArrayList<>();
        for (Row row : rows) {
            if (row.isRead()) {
                Set<String> marks = new TreeSet<>(book.marksIn(ask(caller, row, book)));
                if (caller == Caller.ATHLETE) {
                    marks.remove(
                            "email"); // their login is still there, and the form of a new profile repeats its address
                }
                if (!marks.isEmpty()) {
                    leaks.add(caller + ": " + row + " tells " + marks);
                }
            }
        }
        return leaks;
    }

    private Http.Answer ask(Caller caller, Row row, OpenBook book) {
        var headers = new TreeMap<>(Map.of(
                "Accept", "*/*",
                "If-Match", "\"1\"",
                "Idempotency-Key", UUID.randomUUID().toString()));
        String body = book.fill(row.body());
        if (body.equals("stream")) {
            return firstEvent(TestStack.url(row.service(), book.fill(row.path())), tokens.get(caller));
        }
        if (body.equals("multipart")) {
            headers.put("Content-Type", "multipart/form-data; boundary=end");
            headers.put("Cookie", "csrf-token=" + CSRF);
            body = "--end\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n" + CSRF + "\r\n--end--\r\n";
        } else if (!row.isRead() && row.isPage()) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            headers.put("Cookie", "csrf-token=" + CSRF);
            body = "csrf-token=" + CSRF + (body.isEmpty() ? "" : "&" + body);
        } else if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return Http.send(
                row.method(),
                TestStack.url(row.service(), book.fill(row.path())),
                tokens.get(caller),
                headers,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** The first line of a stream, or of what is answered instead. */
    private static Http.Answer firstEvent(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/event-stream, application/problem+json")
                .header("Authorization", "Bearer " + token)
                .timeout(NEWS_TRAVEL)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            var body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            String first = CompletableFuture.supplyAsync(() -> line(body))
                    .completeOnTimeout("", FIRST_EVENT.toSeconds(), TimeUnit.SECONDS)
                    .join();
            client.shutdownNow();
            return new Http.Answer(url, answer.statusCode(), first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nothing where the stream ended. */
    private static String line(BufferedReader body) {
        try {
            return String.valueOf(body.readLine());
        } catch (IOException ended) {
            return "";
        }
    }
}
