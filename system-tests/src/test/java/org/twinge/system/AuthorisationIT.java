package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
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
    /** What a form of a page carries: 16 bytes, base64url. */
    private static final String CSRF = "AAAAAAAAAAAAAAAAAAAAAA";

    private final List<Row> rows = AuthorisationTable.rows();
    private final Identity identity = TestStack.running().identity();
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    private final String csrfCookie = TestStack.running().csrfCookie(CSRF);

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
            Http.Answer answer = ask(caller, row, book);
            Set<String> leaked = promise == Promise.YES ? Set.of() : book.marksIn(answer);
            if (!promise.isKeptBy(answer.status(), row.isPage()) || !leaked.isEmpty()) {
                broken.add("%s: %s answered %d instead of %s, with %s"
                        .formatted(caller, row, answer.status(), promise, leaked));
            }
        }
        return broken;
    }

    /** Whatever a caller can read that still tells of the athlete. */
    private List<String> leaks(Caller caller, OpenBook book) {
        List<String> leaks = new ArrayList<>();
        for (Row row : rows) {
            if (row.isRead()) {
                Set<String> marks = book.marksIn(ask(caller, row, book));
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
        if (body.equals("multipart")) {
            headers.put("Content-Type", "multipart/form-data; boundary=end");
            body = "--end--";
        } else if (!row.isRead() && row.isPage()) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            headers.put("Cookie", "csrf-token=" + csrfCookie);
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
}
