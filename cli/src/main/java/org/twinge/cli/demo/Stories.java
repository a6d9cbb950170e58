package org.twinge.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.cli.demo.Steps.Done;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Login;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.upload.Summary;
import org.twinge.cli.upload.Uploads;

/** What Twinge is for: a report becomes a call for help that somebody answers, and a runner's files become an email. */
public final class Stories {
    private static final List<DemoFile> FORMATS = List.of(DemoFile.values());
    private static final String RULE = "cauda-equina";

    /** News of a new athlete takes a moment to travel. */
    private static final int NOT_YET_KNOWN = 404;

    private final Ports ports;
    private final Identity identity;
    private final PrintStream out;
    private final Steps steps;
    private final Instant now = Instant.now();
    private final String email;
    private final String name;
    private final Login runner;

    public Stories(Ports ports, Identity identity, PrintStream out) {
        this.ports = ports;
        this.identity = identity;
        this.out = out;
        this.steps = new Steps(out);
        String code = Long.toString(now.toEpochMilli(), 36);
        this.email = "demo-" + code + "@demo.twinge";
        this.name = "Dana Demo " + code; // tells the mails about this story from those about others
        this.runner = new Login(identity, email, Secrets.DEMO_PASSWORD);
    }

    public void play() throws InterruptedException {
        out.println("A report of saddle numbness becomes a message to the clinic");
        newAthlete();
        Instant reportedAt = Instant.now();
        report();
        waitForMail(DemoClinic.STAFF, "email to the clinic's staff", reportedAt, name);
        out.println();
        out.println("A runner's files become an email");
        Instant importedAt = Instant.now();
        importFiles();
        JsonNode finding = waitForFinding();
        waitForMail(email, "email to the athlete", importedAt, "");
        out.println();
        out.println("Nobody acknowledges the report: after a minute the next in the clinic hears of it");
        waitForMail(DemoClinic.NEXT_STAFF, "email to the next in the chain", reportedAt, name);
        acknowledge();
        out.printf(
                Locale.ROOT,
                """

                Look at it:
                  emails     %1$s/?to=%2$s and %1$s/?to=%3$s
                  dashboard  %4$s   as %5$s, password %6$s
                  finding    %7$s   (./twinge token --as %5$s shows the API the same way)
                """,
                ports.inboxUrl(),
                encoded(email),
                encoded(DemoClinic.STAFF),
                ports.url(Service.CLINIC_DASHBOARD),
                email,
                Secrets.DEMO_PASSWORD,
                finding.path("explanation").asText());
    }

    private void newAthlete() throws InterruptedException {
        steps.now("a new athlete", () -> {
            identity.createPerson(email, "Dana", name.substring("Dana ".length()), "athlete");
            DemoClinic.enrol(ports, runner.token(), name, LocalDate.of(1990, 5, 17), "FEMALE");
            return new Done<>(email, email + ", with consent for the demo clinic");
        });
    }

    private void importFiles() throws InterruptedException {
        steps.now("their files imported", () -> {
            List<PlannedRun> runs = PlannedRun.monthAndSpike(now);
            var uploads = new Uploads(ports.url(Service.RUN_INGEST), runner::token);
            var summary = new Summary();
            for (int i = 0; i < runs.size(); i++) {
                DemoFile format = FORMATS.get(i % FORMATS.size());
                PlannedRun run = runs.get(i);
                uploads.send(format.name(run), format.write(run)).forEach(summary::add);
            }
            if (!summary.isClean() || summary.count(Uploads.Outcome.ACCEPTED) != runs.size()) {
                throw new Problem(summary.text(0));
            }
            return new Done<>(runs, "40 days in %d FIT, TCX and GPX files".formatted(runs.size()));
        });
    }

    private JsonNode waitForFinding() throws InterruptedException {
        String url = ports.url(Service.LOAD_MONITOR) + "/v1/findings";
        return steps.within(Duration.ofSeconds(30), "the session spike found", () -> {
            JsonNode findings = Http.get(url, runner.token())
                    .orProblem("Asking for findings")
                    .json();
            return findings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Done<>(
                            findings.get(0), findings.get(0).path("explanation").asText()));
        });
    }

    private void report() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        steps.within(Duration.ofMinutes(1), "the report judged", () -> {
            Http.Answer answered = Http.json(
                    "POST",
                    ports.url(Service.TRIAGE_SERVICE) + "/v1/reports",
                    runner.token(),
                    Map.of("Idempotency-Key", key),
                    Map.of("region", "low-back", "findings", Map.of("saddle-numbness", "yes")));
            if (answered.status() == NOT_YET_KNOWN) {
                return Optional.empty();
            }
            JsonNode answer = answered.orProblem("Reporting").json();
            String level = answer.path("level").asText();
            List<String> rules = answer.path("rules")
                    .valueStream()
                    .map(r -> r.path("id").asText())
                    .toList();
            if (!level.equals("EMERGENCY") || !rules.contains(RULE)) {
                throw new Problem("expected EMERGENCY by %s, got %s by %s".formatted(RULE, level, rules));
            }
            return Optional.of(new Done<>(answer, "%s by rule %s".formatted(level, String.join(", ", rules))));
        });
    }

    private void acknowledge() throws InterruptedException {
        steps.now("the physio acknowledges it", () -> {
            String athleteId = Http.get(ports.url(Service.CLINIC_DASHBOARD) + "/v1/athletes/me", runner.token())
                    .orProblem("Asking who the athlete is")
                    .json()
                    .get("athleteId")
                    .asText();
            String physio = identity.token(DemoClinic.STAFF, Secrets.DEMO_PASSWORD);
            String cases = ports.url(Service.TRIAGE_SERVICE) + "/v1/cases";
            JsonNode open = Http.get(cases + "?state=OPEN&level=EMERGENCY&limit=200", physio)
                    .orProblem("Asking for open emergencies")
                    .json()
                    .valueStream()
                    .filter(found -> found.path("athleteId").asText().equals(athleteId))
                    .findFirst()
                    .orElseThrow(() -> new Problem("the case is not open"));
            Http.json(
                            "POST",
                            cases + "/" + open.get("caseId").asText() + ":acknowledge",
                            physio,
                            Map.of(
                                    "If-Match",
                                    "\"" + open.get("revision").asInt() + "\"",
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString()),
                            null)
                    .orProblem("Acknowledging");
            return new Done<>(open, "nobody else is told");
        });
    }

    /** @param about words in the message's text: staff get other messages, too */
    private void waitForMail(String address, String what, Instant cause, String about) throws InterruptedException {
        String url = ports.inboxUrl() + "/api/messages?to=" + encoded(address);
        steps.within(
                Duration.ofMinutes(2),
                what,
                () -> Http.get(url, null)
                        .orProblem("Reading the inbox")
                        .json()
                        .valueStream()
                        .filter(mail ->
                                Instant.parse(mail.get("receivedAt").asText()).isAfter(cause)
                                        && mail.path("text").asText().contains(about))
                        .findFirst()
                        .map(mail -> new Done<>(
                                mail,
                                "“%s”, %s after its cause"
                                        .formatted(
                                                mail.get("subject").asText(),
                                                age(
                                                        cause,
                                                        Instant.parse(mail.get("receivedAt")
                                                                .asText()))))));
    }

    private static String age(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.1f s", Duration.between(from, to).toMillis() / 1000.0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
