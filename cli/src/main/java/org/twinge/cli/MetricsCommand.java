package org.twinge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.twinge.cli.metrics.MetricsFile;
import org.twinge.cli.metrics.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "metrics",
        description = {
            "Computes training load offline, as the load monitor does, from a CSV file with the columns athlete,date,load.",
            "Days missing between an athlete's first and last row are rest; a load may be \"unknown\"."
        })
final class MetricsCommand implements Callable<Integer> {
    @Option(names = "--input", required = true, paramLabel = "FILE", description = "Daily loads.")
    private Path input = Path.of("");

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "A line for every day; empty fields where there is no value.")
    private Path output = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "twinge, or soccermon for the rounding and the zeros of that data set. Default: twinge.")
    private Profile profile = Profile.TWINGE;

    @Override
    public Integer call() {
        MetricsFile.Written written = new MetricsFile(input, output, profile).write();
        System.out.printf("%d days of %d athletes: %s%n", written.days(), written.athletes(), output);
        return 0;
    }
}
