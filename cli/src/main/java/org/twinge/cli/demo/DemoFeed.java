package org.twinge.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Patience;
import org.twinge.cli.stack.Problem;

/** Hands the demo's runs in as a watch maker would, by the API for other systems. */
final class DemoFeed {
    private static final int RUNS_A_BATCH = 1_000;
    private static final int NOT_YET_KNOWN = 404;

    private final String runIngest;
    private final Identity identity;
    private final ZoneId zone;

    DemoFeed(String runIngest, Identity identity, ZoneId zone) {
        this.runIngest = runIngest;
        this.identity = identity;
        this.zone = zone;
    }

    /** The athlete lets the demo's watch hand in their runs. */
    void link(DemoAthlete athlete, String token) {
        String links = runIngest + "/v1/links";
        boolean linked = !Patience.askUninterrupted(() -> Http.get(links, token).orProblem("Asking for links"))
                .json()
                .isEmpty();
        if (linked) {
            return;
        }
        JsonNode offer = Patience.askUninterrupted(() -> {
            Http.Answer answer = Http.json("POST", links + "/offers", token, Map.of());
            if (answer.status() == NOT_YET_KNOWN) {
                throw new Problem.Passing("run-ingest does not know " + athlete.email() + " yet");
            }
            return answer.orProblem("Offering a link").json();
        });
        Http.json(
                        "POST",
                        links,
                        identity.integrationToken(),
                        Map.of("code", offer.get("code").asText(), "account", athlete.email()))
                .orProblem("Linking " + athlete.email());
    }

    /** Everybody's year up to a day. */
    void send(LocalDate today) {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (DemoAthlete athlete : DemoAthlete.all()) {
            for (DemoYear.Run run : DemoYear.upTo(today, athlete, zone)) {
                batch.add(line(athlete, run));
                if (batch.size() == RUNS_A_BATCH) {
                    send(batch);
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
    }

    void send(DemoAthlete athlete, DemoYear.Run run) {
        send(List.of(line(athlete, run)));
    }

    private void send(List<Map<String, Object>> batch) {
        JsonNode taken = Patience.askUninterrupted(
                        () -> Http.json("POST", runIngest + "/v1/runs", identity.integrationToken(), batch)
                                .orProblem("Handing in runs"))
                .json();
        if (taken.path("rejected").asInt() + taken.path("notLinked").asInt() > 0) {
            throw new Problem("run-ingest took %d of %d runs"
                    .formatted(
                            batch.size()
                                    - taken.path("rejected").asInt()
                                    - taken.path("notLinked").asInt(),
                            batch.size()));
        }
    }

    private static Map<String, Object> line(DemoAthlete athlete, DemoYear.Run run) {
        Map<String, Object> line = new HashMap<>(Map.of(
                "account", athlete.email(),
                "externalId", run.startedAt().toString(),
                "sport", "RUNNING",
                "startedAt", run.startedAt().toString(),
                "elapsedSeconds", run.elapsedSeconds(),
                "distanceMeters", run.distanceMeters(),
                "heartRateMean", run.heartRateMean(),
                "device", "Demo watch"));
        if (run.perceivedExertion() != null) {
            line.put("perceivedExertion", run.perceivedExertion());
        }
        return line;
    }
}
