package org.twinge.triage.offline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.model.Change;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.reports.Judgement;
import org.twinge.triage.reports.RefusedReport;
import org.twinge.triage.reports.ReportSchema;
import org.twinge.triage.rulebook.RefusedRuleBook;
import org.twinge.triage.rulebook.RuleBookFiles;
import org.twinge.triage.rulebook.RuleBookReader;
import org.twinge.triage.rulebook.VocabularyReader;

/** Judges a file of reports with the shipped rule book: no server, no database, nothing stored. */
public final class TriageTool {
    private static final JsonMapper JSON = new JsonMapper();

    /** A line of output: which line was judged, and how. */
    record Judged(
            int line, @Nullable String id, @JsonUnwrapped Judgement judgement) {}

    /** A line of output: which line could not be judged, and why. */
    record Refused(int line, List<String> error) {}

    /** A line of output: which line would be judged otherwise, and why. */
    record Changed(
            int line, @Nullable String id, @JsonUnwrapped Change change) {}

    private TriageTool() {}

    /** Prints the JSON Schema of a report, with all finding codes. */
    public static void schema(PrintWriter out) {
        out.println(ReportSchema.of(VocabularyReader.shipped()).toPrettyString());
    }

    /**
     * Judges one report a line.
     *
     * @param file its path, or {@code -} for standard input
     * @param summary the confusion table instead of the assessments
     * @return the exit code: 1 if a line could not be judged or the file not be read
     */
    public static int judge(String file, boolean summary, PrintWriter out, PrintWriter err) {
        Vocabulary vocabulary = VocabularyReader.shipped();
        return open(file, in -> judge(in, summary, vocabulary, out, err), err);
    }

    /**
     * Judges one report a line with another version of the rule book and with the shipped one, and prints a line for
     * each report whose level changes, or whether it is settled, and the counts last.
     *
     * @param file its path, or {@code -} for standard input
     * @param before the path of the other version, one document as {@code GET /v1/rulebook} gives it
     * @return the exit code: 1 if a line could not be judged, or a file not be read
     */
    public static int compare(String file, String before, PrintWriter out, PrintWriter err) {
        Vocabulary vocabulary = VocabularyReader.shipped();
        try {
            RuleBook old = RuleBookReader.read(Files.readString(Path.of(before)), vocabulary);
            return open(file, in -> compare(in, old, vocabulary, out), err);
        } catch (RefusedRuleBook refused) {
            err.println("✗ " + before + " is no rule book: " + refused.getMessage());
        } catch (NoSuchFileException e) {
            err.println("✗ There is no file " + before);
        } catch (IOException e) {
            err.println("✗ Cannot read " + before + ": " + e.getMessage());
        }
        return 1;
    }

    private static int compare(InputStream reports, RuleBook old, Vocabulary vocabulary, PrintWriter out)
            throws IOException {
        RuleBook shipped = book(vocabulary);
        var counts = new Counts(old.version(), shipped.version());
        boolean clean = read(
                reports,
                vocabulary,
                (line, report) -> {
                    var change = Change.between(old, shipped, report.answers());
                    counts.add(change);
                    change.ifPresent(found ->
                            out.println(json(new Changed(line, report.id().orElse(null), found))));
                },
                out);
        out.println(json(counts.asLine()));
        return clean ? 0 : 1;
    }

    /** What is done with a file that could be opened. */
    private interface Work {
        int on(InputStream reports) throws IOException;
    }

    private static int open(String file, Work work, PrintWriter err) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return work.on(in);
        } catch (NoSuchFileException e) {
            err.println("✗ There is no file " + file);
        } catch (IOException e) {
            err.println("✗ Cannot read " + file + ": " + e.getMessage());
        }
        return 1;
    }

    private static int judge(
            InputStream reports, boolean summary, Vocabulary vocabulary, PrintWriter out, PrintWriter err)
            throws IOException {
        RuleBook book = book(vocabulary);
        var confusion = new Confusion();
        boolean clean = read(
                reports,
                vocabulary,
                (line, report) -> {
                    Judgement judgement = Judgement.of(report.answers(), book, vocabulary);
                    report.expected()
                            .ifPresent(expected -> confusion.add(expected, judgement.level(), judgement.incomplete()));
                    if (!summary) {
                        out.println(json(new Judged(line, report.id().orElse(null), judgement)));
                    }
                },
                summary ? err : out);
        if (summary) {
            out.print(confusion.isEmpty() ? "No line says what is expected.\n" : confusion.text());
        }
        return clean ? 0 : 1;
    }

    /** What becomes of a line that can be read. */
    private interface Reader {
        void read(int line, ReportLine report);
    }

    /** Reads line by line and says whether every one could be read; tells of those that could not. */
    private static boolean read(InputStream reports, Vocabulary vocabulary, Reader reader, PrintWriter refusals)
            throws IOException {
        var lines = new Lines(reports);
        Instant now = Instant.now();
        boolean clean = true;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] bytes = line.get().bytes();
            int number = line.get().number();
            try {
                if (line.get().tooLong()) {
                    throw new RefusedReport(List.of("the line is longer than " + Lines.LONGEST + " bytes"));
                }
                if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                    reader.read(number, ReportLine.read(bytes, vocabulary, now));
                }
            } catch (RefusedReport refused) {
                clean = false;
                refusals.println(json(new Refused(number, refused.reasons())));
            }
        }
        return clean;
    }

    private static RuleBook book(Vocabulary vocabulary) {
        try {
            return RuleBookReader.read(RuleBookFiles.shipped(), vocabulary);
        } catch (RefusedRuleBook e) {
            throw new IllegalStateException("The shipped rule book is refused: " + e.getMessage(), e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
