package org.twinge.cli.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.twinge.cli.csv.CsvLines;
import org.twinge.cli.csv.CsvLines.Line;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Effort;
import org.twinge.load.model.Run;

/**
 * The runs of a file with the columns {@code athlete,start,elapsed_seconds,distance_meters} and, where they are known,
 * {@code injury}. Every error names the line.
 *
 * <p>The start is like {@code 2026-05-31T07:00:00+02:00}; its date is the athlete's local day. An empty distance is
 * unknown. A line whose injury is {@code yes} says that one began on that day; if it has no elapsed seconds, it is about
 * the injury only.
 */
final class RunFile {
    private static final String INJURY = "injury";
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;
    private static final double MOST_SECONDS = 14 * 86_400.0;
    private static final double MOST_METERS = 1_000_000;

    /** More would not fit into the command's memory. */
    private static final int MOST_RUNS = 150_000;

    private RunFile() {}

    static List<Diary> read(Path file) throws IOException {
        Map<String, Diary> diaries = new LinkedHashMap<>();
        try (var lines = CsvLines.of(file, List.of("athlete", "start", "elapsed_seconds", "distance_meters"))) {
            int runs = 0;
            for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Line line = next.get();
                if (++runs > MOST_RUNS) {
                    throw lines.problem(line.number(), "more than %d runs at once".formatted(MOST_RUNS));
                }
                String athlete = lines.field(line, "athlete");
                if (athlete.isEmpty()) {
                    throw lines.problem(line.number(), "the athlete is missing");
                }
                Diary diary =
                        diaries.computeIfAbsent(athlete, name -> new Diary(name, new ArrayList<>(), new TreeSet<>()));
                add(lines, line, diary);
            }
        }
        return List.copyOf(diaries.values());
    }

    private static void add(CsvLines lines, Line line, Diary diary) {
        OffsetDateTime start = start(lines, line);
        boolean injured = injured(lines, line);
        Optional<Double> elapsed = lines.number(line, "elapsed_seconds", 0, MOST_SECONDS);
        Optional<Double> meters = lines.number(line, "distance_meters", 0, MOST_METERS);
        if (injured) {
            diary.injuries().add(start.toLocalDate());
        }
        if (elapsed.isPresent()) {
            diary.runs().add(run(line.number(), start, elapsed.get(), meters));
        } else if (!injured || meters.isPresent()) {
            throw lines.problem(line.number(), "elapsed_seconds is missing");
        }
    }

    private static Run run(long number, OffsetDateTime start, double elapsed, Optional<Double> meters) {
        return new Run(
                new UUID(0, number),
                start.toLocalDate(),
                start.toInstant(),
                Duration.ofSeconds((long) elapsed),
                meters.map(Distance::ofMeters),
                Effort.UNKNOWN,
                meters.isPresent() ? 1 : 0,
                true);
    }

    private static OffsetDateTime start(CsvLines lines, Line line) {
        String text = lines.field(line, "start");
        try {
            OffsetDateTime start = OffsetDateTime.parse(text);
            LocalDate day = start.toLocalDate();
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return start;
            }
        } catch (DateTimeException noTime) {
            // told below, like a day out of range
        }
        throw lines.problem(
                line.number(), "the start is to be like 2026-05-31T07:00:00+02:00, and not \"%s\"".formatted(text));
    }

    private static boolean injured(CsvLines lines, Line line) {
        if (!lines.has(INJURY)) {
            return false;
        }
        return switch (lines.field(line, INJURY)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> throw lines.problem(line.number(), "injury is to be yes, no or empty");
        };
    }
}
