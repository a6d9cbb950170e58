package org.twinge.system;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** An athlete who has one of everything, with the ids of their things and the marks by which an answer gives them away. */
final class OpenBook {
    private static final int ALREADY = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestAthlete athlete = TestAthlete.signedUp();
    private final String name = "Mark " + UUID.randomUUID();
    private final Map<String, String> ids = new TreeMap<>();

    OpenBook() {
        TestStack.running();
        rename();
        train();
        renew();
        report(Map.of("region", "shin", "pain", 4, "gait", "normal"));
        remember("prompt", Service.TRIAGE_SERVICE, """
                update prompt set due_at = now() - interval '1 minute' where athlete_id = ? and kind = 'NEXT_MORNING'
                returning prompt_id""");
        ids.put("athlete", athlete.id().toString());
        ids.put("clinic", DemoClinic.CLINIC);
        ids.put("week", "2026-11-30");
        ids.put("unknown", UUID.randomUUID().toString());
        remember("run", Service.RUN_INGEST, "select id from run where athlete_id = ?");
        remember("upload", Service.RUN_INGEST, "select id from upload where athlete_id = ?");
        remember("case", Service.TRIAGE_SERVICE, "select case_id from care_case where athlete_id = ?");
    }

    TestAthlete athlete() {
        return athlete;
    }

    String me() {
        return TestStack.url(Service.CLINIC_DASHBOARD, "/v1/athletes/me");
    }

    /** The text with ids in the place of names in braces. */
    String fill(String text) {
        String filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** What of the athlete stands in an answer and did not stand in the request. */
    Set<String> marksIn(Http.Answer answer) {
        var marks = new TreeSet<String>();
        if (answer.body().contains(name)) {
            marks.add("name");
        }
        if (answer.body().contains(athlete.email())) {
            marks.add("email");
        }
        for (String thing : List.of("athlete", "run", "upload", "plan", "report", "case", "prompt")) {
            String id = ids.get(thing);
            if (id != null && answer.body().contains(id) && !answer.url().contains(id)) {
                marks.add(thing);
            }
        }
        return marks;
    }

    /** There is a report, and a plan that goes on; names in braces stand for these from now on. */
    void renew() {
        ids.put("report", report(Map.of("region", "low-back", "findings", Map.of("saddle-numbness", "yes"))));
        plan();
    }

    private String report(Map<String, ?> answers) {
        return Http.json(
                        "POST",
                        TestStack.url(Service.TRIAGE_SERVICE, "/v1/reports"),
                        athlete.token(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        answers)
                .orProblem("Reporting")
                .json()
                .get("reportId")
                .asText();
    }

    void enrolOther(String token) {
        Http.json("PUT", me(), token, profile("Otto Other")).orProblem("Signing up");
    }

    /** A clinic that the athlete has nothing to do with. */
    void openClinicOf(String token, String subject, String email) {
        String clinic = UUID.randomUUID().toString();
        ids.put("elsewhere", clinic);
        Http.json(
                        "PUT",
                        TestStack.url(Service.CLINIC_DASHBOARD, "/v1/clinics/" + clinic),
                        token,
                        Map.of(
                                "name",
                                "Another clinic",
                                "zone",
                                "UTC",
                                "staff",
                                List.of(Map.of(
                                        "staffId",
                                        UUID.randomUUID(),
                                        "subject",
                                        subject,
                                        "name",
                                        "Stella Stranger",
                                        "email",
                                        email,
                                        "emailVerified",
                                        true,
                                        "language",
                                        "en",
                                        "roles",
                                        List.of("CLINICIAN", "CLINIC_ADMIN")))))
                .orProblem("Opening another clinic");
    }

    private void rename() {
        Http.json("PUT", me(), athlete.token(), profile(name)).orProblem("Giving the athlete a name of their own");
    }

    private static Map<String, String> profile(String name) {
        return Map.of(
                "name", name,
                "birthDate", "1988-02-03",
                "sex", "MALE",
                "zone", "UTC",
                "language", "en",
                "country", "DE");
    }

    /** A month of steady runs, and one that was much too long. */
    private void train() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int day = 20; day > 1; day -= 6) {
            run(today.minusDays(day), 8000);
        }
        run(today.minusDays(1), 16_000);
        await().atMost(PATIENCE).until(() -> !athlete.findings().isEmpty());
    }

    private void run(LocalDate day, double metres) {
        athlete.upload(day + ".tcx", TcxFile.run(day.atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC), metres));
    }

    /** One that goes on stays. */
    private void plan() {
        Http.Answer started = Http.json(
                "POST",
                TestStack.url(Service.LOAD_MONITOR, "/v1/athletes/" + athlete.id() + "/plans"),
                athlete.token(),
                Map.of("injury", "achilles-tendinopathy"));
        if (started.status() != ALREADY) {
            ids.put(
                    "plan",
                    started.orProblem("Starting a plan").json().at("/0/id").asText());
        }
    }

    private void remember(String thing, Service service, String sql) {
        await().atMost(PATIENCE).until(() -> {
            try (var connection = TestStack.database(service);
                    var select = connection.prepareStatement(sql)) {
                select.setObject(1, athlete.id());
                var found = select.executeQuery();
                if (found.next()) {
                    ids.put(thing, found.getString(1));
                }
                return ids.containsKey(thing);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }
}
