package org.twinge.cli.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinge.cli.stack.Problem;

/**
 * The lines of a CSV file (RFC 4180, one record a line) with a header, each with its number. Columns may be in any order,
 * others are ignored. Holds one line at a time. Every error is a {@link Problem} that names the line.
 */
public final class CsvLines implements Closeable {
    private static final int LONGEST = 10_000;
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What the decoder puts for bytes that are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private final Path file;
    private final BufferedReader reader;
    private List<String> header = List.of();
    private long number;

    public record Line(long number, List<String> fields) {}

    private CsvLines(Path file) throws IOException {
        this.file = file;
        reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /** @param columns that are needed */
    public static CsvLines of(Path file, List<String> columns) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Problem(Problem.USAGE, "There is no file " + file);
        }
        var lines = new CsvLines(file);
        lines.header = lines.line().map(Line::fields).orElse(List.of());
        for (String column : columns) {
            if (!lines.has(column)) {
                throw lines.problem(
                        1, "there is no column %s; needed are %s".formatted(column, String.join(",", columns)));
            }
        }
        return lines;
    }

    public boolean has(String column) {
        return header.contains(column);
    }

    /** The next line that is not blank; empty at the end of the file. */
    public Optional<Line> next() throws IOException {
        Optional<Line> line = line();
        if (line.isPresent() && line.get().fields().size() != header.size()) {
            throw problem(
                    line.get().number(),
                    "%d fields, but the header has %d"
                            .formatted(line.get().fields().size(), header.size()));
        }
        return line;
    }

    public String field(Line line, String column) {
        return line.fields().get(header.indexOf(column));
    }

    /** Empty where the field is. */
    public Optional<Double> number(Line line, String column, double least, double most) {
        String text = field(line, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (number >= least && number <= most) {
            return Optional.of(number);
        }
        throw problem(
                line.number(),
                "the %s is to be a number from %s to %s, and not \"%s\""
                        .formatted(column, plain(least), plain(most), text));
    }

    private static String plain(double bound) {
        return new BigDecimal(bound).toPlainString();
    }

    private Optional<Line> line() throws IOException {
        while (true) {
            Optional<String> text = text();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            number++;
            if (!text.get().isBlank()) {
                return Optional.of(new Line(number, fields(text.get())));
            }
        }
    }

    public Problem problem(long line, String what) {
        return new Problem("%s, line %d: %s".formatted(file, line, what));
    }

    private Optional<String> text() throws IOException {
        int read = reader.read();
        if (read < 0) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (read == UNREADABLE) {
                throw problem(number + 1, "not UTF-8 text");
            }
            if (text.length() == LONGEST) {
                throw problem(number + 1, "longer than %d characters; this is no such table".formatted(LONGEST));
            }
            if (read != '\r' && read != BYTE_ORDER_MARK) {
                text.append((char) read);
            }
        }
        return Optional.of(text.toString());
    }

    private List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw problem(number, "a quotation mark is not closed");
        }
        fields.add(field.toString().strip());
        return fields;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
