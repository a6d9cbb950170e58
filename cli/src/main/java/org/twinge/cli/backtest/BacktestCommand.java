package org.twinge.cli.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Login;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backtest",
        description = "Says what would have been told when, had the rules looked at these runs, with a picture.",
        footer = {
            "",
            "Runs: CSV with the columns athlete,start,elapsed_seconds,distance_meters and, where known, injury. The start"
                    + " is like 2026-05-31T07:00:00+02:00; its date is the local day. An empty distance is unknown. A line"
                    + " whose injury is yes says that one began on that day; without elapsed_seconds it is about that only.",
            "Rules: CSV with the columns rule,over,cooldown_days, such as session-spike,1.3, or acwr_coupled,1.5,7. Rules"
                    + " are session-spike, and atl7, acwr_coupled, acwr_uncoupled, acwr_ewma, monotony, strain and"
                    + " week_change as ./twinge metrics computes them. Default: session-spike,1.1, as the load monitor does."
        })
public final class BacktestCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /** One of them. */
    static final class Whose {
        @Option(names = "--runs", required = true, paramLabel = "FILE", description = "Runs of any athletes.")
        private @Nullable Path runs;

        @Option(
                names = "--athlete",
                required = true,
                paramLabel = "EMAIL",
                description = "The sessions of an athlete of the running stack; injuries are not known then.")
        private @Nullable String athlete;
    }

    @Option(names = "--rules", paramLabel = "FILE", description = "Other rules than the load monitor's.")
    private @Nullable Path rules;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "backtest.html",
            description = "The report. Default: ${DEFAULT-VALUE}")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<Rule> judged = rules == null ? List.of(Rule.SHIPPED) : RuleFile.read(rules);
        List<Diary> diaries = whose.runs != null ? RunFile.read(whose.runs) : List.of(ofStack(whose.athlete));
        if (diaries.isEmpty()) {
            throw new Problem("There are no runs in " + whose.runs);
        }
        List<Backtest> athletes =
                diaries.stream().map(diary -> Backtest.of(diary, judged)).toList();
        String source = whose.runs != null ? whose.runs.getFileName().toString() : String.valueOf(whose.athlete);
        Files.writeString(output, Report.html(source, athletes, judged));
        for (Rule rule : judged) {
            print(Tally.of(rule, athletes));
        }
        System.out.println("The report: " + output.toAbsolutePath());
        return 0;
    }

    private static Diary ofStack(@Nullable String athlete) {
        Home home = Home.find();
        Ports ports = StackState.requireUp(home).ports();
        String email = Login.address(String.valueOf(athlete));
        var login = new Login(new Identity(ports, new Secrets(home.secrets())), email, Login.password());
        return StackRuns.read(email, ports.url(Service.LOAD_MONITOR), login::token);
    }

    private static void print(Tally tally) {
        System.out.printf(
                "%s: %d alerts, %s an athlete and month%s%n",
                tally.rule().name(),
                tally.alerts(),
                Words.number(tally.perMonth()),
                tally.injuries() == 0
                        ? ""
                        : "; %d of %d injuries preceded, %d alerts not followed by one"
                                .formatted(tally.preceded(), tally.injuries(), tally.notFollowed()));
    }
}
