package org.twinge.cli.triage;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.Problem;
import org.twinge.triage.offline.TriageTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "triage",
        description = "Judges a file of symptom reports with the shipped rule book. No server, nothing is stored.",
        footer = {
            "",
            "One report a line, as POST /v1/reports takes it; one assessment a line comes out, and an error line"
                    + " for a report that cannot be judged (exit code 1).",
            "A line may also carry id, story, source, note, expected (a level) and \"others\": \"no\", which answers"
                    + " no to every yes-or-no finding that the line does not name. A line has at most 1 MiB.",
            "This is not a diagnosis."
        })
public final class TriageCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The reports, or - for standard input.")
    private @Nullable String file;

    @Option(names = "--summary", description = "Only the confusion table, from the lines that carry an expected level.")
    private boolean summary;

    @Option(
            names = "--compare",
            paramLabel = "OLD_RULEBOOK",
            description = "Instead: which reports the shipped rule book judges otherwise than this one, a document as"
                    + " GET /v1/rulebook gives it, and why.")
    private @Nullable String compare;

    @Option(names = "--schema", description = "Only the JSON Schema of a report, with all finding codes.")
    private boolean schema;

    @Override
    public Integer call() {
        var out = new PrintWriter(System.out, false, System.out.charset());
        try {
            if (schema) {
                TriageTool.schema(out);
                return 0;
            }
            if (file == null) {
                throw new Problem(Problem.USAGE, "Name a file with one report a line, or - for standard input.");
            }
            var err = new PrintWriter(System.err, true, System.err.charset());
            return compare == null
                    ? TriageTool.judge(file, summary, out, err)
                    : TriageTool.compare(file, compare, out, err);
        } finally {
            out.flush();
        }
    }
}
