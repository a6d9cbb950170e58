package org.twinge.cli.metrics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinge.cli.stack.Problem;
import org.twinge.load.model.DailySeries;
import org.twinge.load.model.DayLoad;
import org.twinge.load.model.DayMetrics;
import org.twinge.load.model.LoadState;

/**
 * Reads daily loads and writes the metrics of every day from an athlete's first row to the last. Missing days are rest.
 *
 * <p>The file is read twice: once to check every row and to see where each athlete ends, once to compute. So a file of any
 * length goes through, as long as not too many athletes are mixed with each other.
 */
public final class MetricsFile {
    /** Of athletes whose last row is still to come; more would not fit into the command's memory. */
    private static final int MOST_ROWS_AT_ONCE = 300_000;

    private final Path input;
    private final Path output;
    private final Profile profile;

    public MetricsFile(Path input, Path output, Profile profile) {
        this.input = input;
        this.output = output.toAbsolutePath();
        this.profile = profile;
    }

    /** How many days of how many athletes were written. */
    public record Written(int athletes, long days) {}

    /** @throws Problem where a row cannot be read; then there is no output, and one from before stays as it was */
    public Written write() {
        if (!Files.isRegularFile(input)) {
            throw new Problem(Problem.USAGE, "There is no file " + input);
        }
        if (Files.isDirectory(output) || output.equals(input.toAbsolutePath())) {
            throw new Problem(Problem.USAGE, "The output is to be a file of its own: " + output);
        }
        try {
            Map<String, Long> lastLines = lastLines();
            Path unfinished = output.resolveSibling(output.getFileName() + ".part");
            try {
                long days = write(unfinished, lastLines);
                Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
                return new Written(lastLines.size(), days);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new Problem("Cannot read %s or write %s: %s".formatted(input, output, e));
        }
    }

    private Map<String, Long> lastLines() throws IOException {
        Map<String, Long> lastLines = new HashMap<>();
        try (var loads = new DailyLoads(input)) {
            for (Optional<DailyLoads.Row> row = loads.next(); row.isPresent(); row = loads.next()) {
                lastLines.put(row.get().athlete(), row.get().line());
                if (profile == Profile.SOCCERMON && row.get().load() instanceof DayLoad.Unknown) {
                    throw loads.problem(row.get().line(), "the profile soccermon knows no unknown days");
                }
            }
        }
        return lastLines;
    }

    private long write(Path file, Map<String, Long> lastLines) throws IOException {
        Map<String, NavigableMap<LocalDate, DayLoad>> open = new HashMap<>();
        int rows = 0;
        long days = 0;
        try (var loads = new DailyLoads(input);
                var writer = Files.newBufferedWriter(file)) {
            line(writer, Profile.HEADER);
            for (Optional<DailyLoads.Row> next = loads.next(); next.isPresent(); next = loads.next()) {
                DailyLoads.Row row = next.get();
                NavigableMap<LocalDate, DayLoad> athlete = open.computeIfAbsent(row.athlete(), _ -> new TreeMap<>());
                if (athlete.put(row.date(), row.load()) != null) {
                    throw loads.problem(row.line(), "%s is here a second time for this athlete".formatted(row.date()));
                }
                if (++rows > MOST_ROWS_AT_ONCE) {
                    throw loads.problem(row.line(), "too many athletes are mixed; sort the file by athlete first");
                }
                if (lastLines.getOrDefault(row.athlete(), 0L) == row.line()) {
                    open.remove(row.athlete());
                    rows -= athlete.size();
                    days += write(writer, row.athlete(), series(athlete));
                }
            }
        }
        return days;
    }

    private static DailySeries series(NavigableMap<LocalDate, DayLoad> rows) {
        LocalDate first = rows.firstKey();
        Stream<LocalDate> days = first.datesUntil(rows.lastKey().plusDays(1));
        return new DailySeries(
                first, days.map(day -> rows.getOrDefault(day, DayLoad.REST)).toList());
    }

    private long write(BufferedWriter writer, String athlete, DailySeries series) throws IOException {
        LoadState state = LoadState.before(series.first());
        for (int i = 0; i < series.days().size(); i++) {
            state = state.after(series.days().get(i));
            line(
                    writer,
                    profile.line(
                            athlete,
                            series,
                            DayMetrics.of(series, series.first().plusDays(i), state)));
        }
        return series.days().size();
    }

    private static void line(BufferedWriter writer, String text) throws IOException {
        writer.write(text);
        writer.write('\n');
    }
}
