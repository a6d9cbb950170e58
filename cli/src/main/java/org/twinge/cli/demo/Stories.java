package org.twinge.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

/** The two stories Twinge is for: a runner's files become an email, a report becomes a call for help. */
public final class Stories {
    private static final List<DemoFile> FORMATS = List.of(DemoFile.values());
    private static final String RULE = "cauda-equina";

    private final Ports ports;
    private final Identity identity;
    private final PrintStream out;
    private final Steps steps;
    private final Instant now = Instant.now();
    private final String email;
    private final Login runner;

    public Stories(Ports ports, Identity identity, PrintStream out) {
        this.ports = ports;
        this.identity = identity;
        this.out = out;
        this.steps = new Steps(out);
        this.email = "demo-" + Long.toString(now.toEpochMilli(), 36) + "@demo.twinge";
        this.runner = new Login(identity, email, Secrets.DEMO_PASSWORD);
    }

    public void play() throws InterruptedException {
        out.println("A runner's files become an email");
        newAthlete();
        importFiles();
        JsonNode finding = waitForFinding();
        waitForMail(email, now, "email to the athlete", now);
        out.println();
        out.println("A report of saddle numbness becomes a message to the clinic");
        Instant reportedAt = Instant.now();
        report();
        waitForMail(DemoClinic.STAFF, reportedAt, "email to the clinic's staff", reportedAt);
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
            identity.createAthlete(email, "Dana", "Demo");
            DemoClinic.enrol(ports, runner.token(), "Dana Demo");
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
        steps.now("the report judged", () -> {
            var answer = Http.json(
                            "POST",
                            ports.url(Service.TRIAGE_SERVICE) + "/v1/reports",
                            runner.token(),
                            Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                            Map.of("region", "low-back", "findings", Map.of("saddle-numbness", "yes")))
                    .orProblem("Reporting")
                    .json();
            String level = answer.path("level").asText();
            List<String> rules = answer.path("rules")
                    .valueStream()
                    .map(r -> r.path("id").asText())
                    .toList();
            if (!level.equals("EMERGENCY") || !rules.contains(RULE)) {
                throw new Problem("expected EMERGENCY by %s, got %s by %s".formatted(RULE, level, rules));
            }
            return new Done<>(answer, "%s by rule %s".formatted(level, String.join(", ", rules)));
        });
    }

    private void waitForMail(String address, Instant since, String what, Instant cause) throws InterruptedException {
        String url = ports.inboxUrl() + "/api/messages?to=" + encoded(address);
        steps.within(
                Duration.ofMinutes(1),
                what,
                () -> Http.get(url, null)
                        .orProblem("Reading the inbox")
                        .json()
                        .valueStream()
                        .filter(mail ->
                                Instant.parse(mail.get("receivedAt").asText()).isAfter(since))
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
