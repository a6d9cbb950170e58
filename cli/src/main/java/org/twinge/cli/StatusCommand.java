package org.twinge.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Shows what runs where. Exit code 0 when all is ready, 1 when something is not, 3 when down.")
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Status status = Status.of(Home.find());
        System.out.println(
                json ? new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status) : text(status));
        return switch (status.state()) {
            case "ready" -> 0;
            case "down" -> 3;
            default -> 1;
        };
    }

    static String text(Status status) {
        var text = new StringBuilder("Twinge is " + status.state());
        if (status.state().equals("unwatched")) {
            text.append(": its watcher was killed. Start anew: ./twinge up; or stop what is left: ./twinge down");
        }
        text.append(String.format(
                Locale.ROOT, "%n%n  %-18s %-10s %7s %8s  %s%n", "name", "state", "pid", "memory", "address"));
        Stream.concat(status.services().stream(), status.servers().stream())
                .forEach(p -> text.append(String.format(
                        Locale.ROOT,
                        "  %-18s %-10s %7s %8s  %s%n",
                        p.name(),
                        p.state(),
                        p.pid() == null ? "" : p.pid(),
                        p.rssMb() == null ? "" : p.rssMb() + " MB",
                        Objects.requireNonNullElse(p.url(), "127.0.0.1:" + p.port()))));
        return text.append(String.format(Locale.ROOT, "%n  %d MB resident in all · %s", status.rssMb(), status.home()))
                .toString();
    }
}
