package org.twinge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.twinge.ingest.inspect.InspectTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = {
            "Shows what an upload would make of FIT, TCX and GPX files, gzipped or in a zip. No server, nothing is stored.",
            "One JSON a file: file, accepted, and either reason, or sport, start, localDay, offset, elapsed, timer, moving"
                    + " (s), distance, ascent, descent (m), hrMean, hrMax (bpm), cadence (steps/min, both legs), device,"
                    + " flags, sessions. Unknown is null. Of several sessions the first stands on top and all in sessions.",
            "Exit code 1 when some were rejected."
        })
final class InspectCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, or archives of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where the athlete lives, for files that do not know their own offset. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Override
    public Integer call() {
        var out = new PrintWriter(System.out, false, System.out.charset());
        int exitCode = InspectTool.inspect(files, zone, out);
        out.flush();
        return exitCode;
    }
}
