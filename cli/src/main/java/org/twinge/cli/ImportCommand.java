package org.twinge.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Login;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.StackState;
import org.twinge.cli.upload.ActivityFiles;
import org.twinge.cli.upload.Summary;
import org.twinge.cli.upload.Uploads;
import org.twinge.cli.upload.Uploads.Outcome;
import org.twinge.cli.upload.Uploads.Sent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Imports an athlete's FIT, TCX and GPX files. Exit code 1 when some were rejected.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "A file, a folder or a zip.")
    private Path path = Path.of("");

    @Option(names = "--athlete", required = true, paramLabel = "EMAIL", description = "Whose files they are.")
    private String athlete = "";

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.find();
        Ports ports = StackState.requireUp(home).ports();
        var login =
                new Login(new Identity(ports, new Secrets(home.secrets())), Login.address(athlete), Login.password());
        login.token(); // an unknown athlete is told before anything is read
        ActivityFiles files = ActivityFiles.at(path);
        var uploads = new Uploads(ports.url(Service.RUN_INGEST), login::token);
        var summary = new Summary();
        if (!isTerminal()) {
            send(files, uploads, summary, name -> {});
        } else {
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("Importing")
                    .setInitialMax(files.items().size())
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build()) {
                send(files, uploads, summary, name -> bar.step().setExtraMessage(name));
            }
        }
        System.out.println(summary.text(files.ignored()));
        return summary.isClean() ? 0 : 1;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static void send(ActivityFiles files, Uploads uploads, Summary summary, Consumer<String> progress)
            throws InterruptedException {
        for (ActivityFiles.Item item : files.items()) {
            try {
                uploads.send(item.name(), item.source().read()).forEach(summary::add);
            } catch (IOException unreadable) {
                summary.add(new Sent(item.name(), Outcome.REJECTED, "Cannot be read: " + unreadable.getMessage()));
            }
            progress.accept(item.name());
        }
    }
}
