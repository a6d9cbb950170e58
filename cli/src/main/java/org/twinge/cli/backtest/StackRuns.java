package org.twinge.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.twinge.cli.stack.Http;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Effort;
import org.twinge.load.model.Run;

/** An athlete's own sessions, as the load monitor of a running stack knows them. */
final class StackRuns {
    private static final int PAGE = 100;

    private StackRuns() {}

    /**
     * @param loadMonitor where it answers
     * @param token of the athlete
     */
    static Diary read(String athlete, String loadMonitor, Supplier<String> token) {
        List<Run> runs = new ArrayList<>();
        String cursor = "";
        JsonNode page;
        do {
            page = Http.get(loadMonitor + "/v1/sessions?limit=" + PAGE + cursor, token.get())
                    .orProblem("Reading sessions")
                    .json();
            page.forEach(session -> runs.add(run(session)));
            if (!page.isEmpty()) {
                String last = page.get(page.size() - 1).get("startedAt").asText();
                cursor = "&cursor=" + URLEncoder.encode(last, StandardCharsets.UTF_8);
            }
        } while (page.size() == PAGE);
        return new Diary(athlete, runs, new TreeSet<>());
    }

    private static Run run(JsonNode session) {
        Instant start = Instant.parse(session.get("startedAt").asText());
        Optional<Distance> distance = session.hasNonNull("distanceMeters")
                ? Optional.of(Distance.ofMeters(session.get("distanceMeters").asDouble()))
                : Optional.empty();
        return new Run(
                UUID.fromString(session.get("runs").get(0).asText()),
                LocalDate.parse(session.get("localDay").asText()),
                start,
                Duration.between(start, Instant.parse(session.get("endedAt").asText())),
                distance,
                Effort.UNKNOWN,
                1,
                true);
    }
}
