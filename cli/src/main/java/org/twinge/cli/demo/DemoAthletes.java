package org.twinge.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Journal;
import org.twinge.cli.stack.Login;
import org.twinge.cli.stack.Patience;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;

/**
 * Fills the demo clinic with forty athletes, a year of running each and what goes on with some of them, by the public
 * APIs. Everything has ids that follow from the athlete and the day it was begun, so what was done before is not done
 * twice.
 */
public final class DemoAthletes {
    private static final int AT_ONCE = 4;
    private static final int NOT_YET_KNOWN = 404;
    private static final String DONE = "done";
    private static final String INJURY = "achilles-tendinopathy";

    private final Ports ports;
    private final Identity identity;
    private final Journal journal;
    private final ZoneId zone = ZoneId.systemDefault();
    private final DemoFeed feed;

    public DemoAthletes(Ports ports, Identity identity, Journal journal) {
        this.ports = ports;
        this.identity = identity;
        this.journal = journal;
        this.feed = new DemoFeed(ports.url(Service.RUN_INGEST), identity, zone);
    }

    /**
     * Does nothing where it was done before.
     *
     * @param marker a file that remembers since when
     * @throws Problem or {@link UncheckedIOException} where a server refuses or is away; then the next call goes on
     */
    public void fill(Path marker) throws InterruptedException {
        List<String> before = lines(marker);
        if (before.contains(DONE)) {
            return;
        }
        LocalDate today = before.isEmpty() ? LocalDate.now(zone) : LocalDate.parse(before.getFirst());
        write(marker, today.toString());
        journal.say("Filling the demo clinic with %d athletes and a year of their runs".formatted(DemoAthlete.COUNT));
        atOnce(DemoAthlete.all(), this::enrol);
        journal.done("%d athletes".formatted(DemoAthlete.COUNT));
        feed.send(today);
        journal.done("their runs");
        JsonNode vocabulary = Http.get(ports.url(Service.TRIAGE_SERVICE) + "/v1/findings-vocabulary", physio())
                .orProblem("Asking for the questions")
                .json();
        atOnce(DemoAthlete.all(), athlete -> tell(athlete, today, new DemoReports(vocabulary)));
        journal.done("their reports and plans");
        write(marker, today + System.lineSeparator() + DONE);
    }

    private void enrol(DemoAthlete athlete) {
        identity.createPerson(athlete.email(), athlete.firstName(), athlete.lastName(), "athlete");
        String token = login(athlete).token();
        DemoClinic.enrol(ports, token, athlete.name(), born(athlete), athlete.sex());
        feed.link(athlete, token);
    }

    private LocalDate born(DemoAthlete athlete) {
        return LocalDate.now(zone).withDayOfYear(1 + athlete.number() * 8).minusYears(athlete.bornYearsAgo());
    }

    private void tell(DemoAthlete athlete, LocalDate today, DemoReports reports) {
        reports.of(athlete.story())
                .ifPresent(report -> Patience.askUninterrupted(() -> {
                    Http.Answer answer = Http.json(
                            "POST",
                            ports.url(Service.TRIAGE_SERVICE) + "/v1/reports",
                            login(athlete).token(),
                            Map.of("Idempotency-Key", "demo-clinic-" + athlete.number() + "-" + today),
                            report);
                    return known(answer, "Reporting for " + athlete.email());
                }));
        if (athlete.followsPlan()) {
            followPlan(athlete, today);
        }
    }

    private void followPlan(DemoAthlete athlete, LocalDate today) {
        String token = login(athlete).token();
        String id = Http.get(ports.url(Service.CLINIC_DASHBOARD) + "/v1/athletes/me", token)
                .orProblem("Asking who the athlete is")
                .json()
                .get("athleteId")
                .asText();
        String plans = ports.url(Service.LOAD_MONITOR) + "/v1/athletes/" + id + "/plans";
        boolean started = Patience.askUninterrupted(() -> known(Http.get(plans, token), "Asking for plans"))
                .json()
                .findValuesAsText("injury")
                .contains(INJURY);
        if (!started) {
            Patience.askUninterrupted(
                    () -> known(Http.json("POST", plans, token, Map.of("injury", INJURY)), "Starting a plan"));
        }
        if (athlete.story() == DemoAthlete.Story.BREACH) {
            var tooFar = new DemoYear.Run(today.atTime(6, 30).atZone(zone).toOffsetDateTime(), 3_300, 10_200, 149, 6.0);
            feed.send(athlete, tooFar);
        }
    }

    private static Http.Answer known(Http.Answer answer, String what) {
        if (answer.status() == NOT_YET_KNOWN) {
            throw new Problem.Passing(what + ": the athlete is not known there yet");
        }
        return answer.orProblem(what);
    }

    private Login login(DemoAthlete athlete) {
        return new Login(identity, athlete.email(), Secrets.DEMO_PASSWORD);
    }

    private String physio() {
        return identity.token(DemoClinic.STAFF, Secrets.DEMO_PASSWORD);
    }

    private interface Act {
        void on(DemoAthlete athlete);
    }

    private static void atOnce(List<DemoAthlete> athletes, Act act) throws InterruptedException {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (DemoAthlete athlete : athletes) {
                running.add(threads.submit(() -> act.on(athlete)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException trouble
                    ? trouble
                    : new Problem(String.valueOf(e.getCause()));
        }
    }

    private static List<String> lines(Path marker) {
        try {
            return Files.exists(marker) ? Files.readAllLines(marker) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path marker, String text) {
        try {
            Files.writeString(marker, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
