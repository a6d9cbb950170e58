package org.twinge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Login;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a service could not take from Kafka, and another try. */
@Command(
        name = "parked",
        description = "Records that a service could not take.",
        subcommands = {ParkedCommand.ListThem.class, ParkedCommand.Replay.class},
        synopsisSubcommandLabel = "(list | replay)")
final class ParkedCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return new ListThem().call();
    }

    @Command(name = "list", description = "Shows them, all services'. Exit code 0 also when there are some.")
    static final class ListThem implements Callable<Integer> {
        @Option(names = "--replayed", description = "Also those already replayed.")
        private boolean replayed;

        @Override
        public Integer call() {
            var operator = Operator.loggedIn();
            List<String> lines = new ArrayList<>();
            for (Service service : Service.values()) {
                try {
                    String url = operator.ports().url(service) + "/v1/parked?limit=1000&replayed=" + replayed;
                    Http.get(url, operator.token())
                            .orProblem("Listing the parked records")
                            .json()
                            .forEach(record -> lines.add(line(service, record)));
                } catch (UncheckedIOException e) {
                    lines.add("%-17s does not answer".formatted(service.id()));
                }
            }
            lines.forEach(System.out::println);
            System.out.println(
                    lines.isEmpty() ? "Nothing is parked." : "Try again: ./twinge parked replay ID --service S");
            return 0;
        }
    }

    @Command(name = "replay", description = "Hands a record to its service once more.")
    static final class Replay implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "As ./twinge parked list shows it.")
        private UUID id = new UUID(0, 0);

        @Option(names = "--service", required = true, paramLabel = "S", description = "Which service parked it.")
        private String service = "";

        @Override
        public Integer call() {
            var operator = Operator.loggedIn();
            String url = operator.ports().url(Service.named(service)) + "/v1/parked/" + id + "/replay";
            Http.Answer answer = Http.json("POST", url, operator.token(), null);
            if (answer.status() == 404) {
                throw new Problem(Problem.USAGE, service + " has no parked record " + id);
            }
            answer.orProblem("Replaying " + id);
            System.out.println("✓ " + service + " has taken " + id);
            return 0;
        }
    }

    static String line(Service service, JsonNode record) {
        String where = record.hasNonNull("partition")
                ? "%s/%d@%d"
                        .formatted(
                                record.get("topic").asText(),
                                record.get("partition").asInt(),
                                record.get("offset").asLong())
                : record.get("topic").asText() + " (outgoing)";
        return String.format(
                Locale.ROOT,
                "%-17s %s  %-24s %s  %s%s",
                service.id(),
                record.get("id").asText(),
                where,
                record.get("parkedAt").asText(),
                record.get("reason").asText(),
                record.hasNonNull("replayedAt")
                        ? "  (replayed " + record.get("replayedAt").asText() + ")"
                        : "");
    }

    /** Who may look at them. */
    private record Operator(Ports ports, String token) {
        static Operator loggedIn() {
            Home home = Home.find();
            Ports ports = StackState.requireUp(home).ports();
            var identity = new Identity(ports, new Secrets(home.secrets()));
            return new Operator(ports, identity.token("operator@demo.twinge", Login.password()));
        }
    }
}
