package org.twinge.cli;

import java.io.UncheckedIOException;
import org.twinge.cli.backtest.BacktestCommand;
import org.twinge.cli.bench.BenchCommand;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.triage.TriageCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/** {@code ./twinge}. */
@Command(
        name = "twinge",
        description = "Catches running injuries while they are still twinges.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            TriageCommand.class,
            TokenCommand.class,
            ParkedCommand.class,
            MetricsCommand.class,
            BacktestCommand.class,
            BenchCommand.class,
            TestCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Start with ./twinge up, then ./twinge demo.",
            "Everything of a stack lies in .twinge, or where TWINGE_HOME says.",
            "Exit codes: 0 done, 1 it did not work, 2 wrong use or unknown name, 3 not running."
        })
public final class Twinge {
    private Twinge() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"help"} : args));
    }

    static CommandLine commandLine() {
        var twinge = new CommandLine(new Twinge());
        explained(twinge);
        return twinge.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command));
    }

    /** {@code --help} after every command, however deep. */
    private static void explained(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Say what this command does.")
                            .build());
            command.getSubcommands().values().forEach(Twinge::explained);
        }
    }

    private static int explain(Exception e, CommandLine command) {
        if (System.getenv("TWINGE_DEBUG") != null) {
            e.printStackTrace(command.getErr());
        }
        String message = e instanceof Problem || e instanceof UncheckedIOException ? e.getMessage() : e.toString();
        command.getErr().println("✗ " + message);
        return e instanceof Problem problem ? problem.exitCode() : 1;
    }
}
