package org.twinge.cli.metrics;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinge.cli.csv.CsvLines;
import org.twinge.cli.stack.Problem;
import org.twinge.load.model.DayLoad;

/** The rows of a file with the columns {@code athlete}, {@code date} and {@code load}. */
final class DailyLoads implements Closeable {
    private static final List<String> COLUMNS = List.of("athlete", "date", "load");
    private static final String UNKNOWN = "unknown";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private final CsvLines lines;

    record Row(long line, String athlete, LocalDate date, DayLoad load) {}

    DailyLoads(Path file) throws IOException {
        lines = CsvLines.of(file, COLUMNS);
    }

    /** Empty at the end of the file. */
    Optional<Row> next() throws IOException {
        return lines.next().map(this::row);
    }

    Problem problem(long line, String what) {
        return lines.problem(line, what);
    }

    private Row row(CsvLines.Line line) {
        String athlete = lines.field(line, "athlete");
        if (athlete.isEmpty()) {
            throw problem(line.number(), "the athlete is missing");
        }
        return new Row(line.number(), athlete, date(line), load(line));
    }

    private LocalDate date(CsvLines.Line line) {
        String text = lines.field(line, "date");
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= EARLIEST && date.getYear() <= LATEST) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // told below, like a date out of range
        }
        throw problem(line.number(), "the date is to be like 2026-05-31, and not \"%s\"".formatted(text));
    }

    private DayLoad load(CsvLines.Line line) {
        if (lines.field(line, "load").equalsIgnoreCase(UNKNOWN)) {
            return new DayLoad.Unknown();
        }
        return lines.number(line, "load", 0, DayLoad.MOST)
                .map(DayLoad.Known::new)
                .orElseThrow(() -> problem(line.number(), "the load is missing; a day may be \"unknown\""));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
