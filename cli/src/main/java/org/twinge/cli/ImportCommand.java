package org.twinge.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.twinge.cli.upload.Batches;
import org.twinge.cli.upload.Summary;
import org.twinge.cli.upload.Uploads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Imports an athlete's FIT, TCX and GPX files, also as Strava exports them."
                + " Exit code 1 when some were rejected.")
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
            new Batches(uploads, files, summary::add).send();
        } else {
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("Importing")
                    .setInitialMax(files.items().size())
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build()) {
                new Batches(uploads, files, sent -> {
                            summary.add(sent);
                            bar.step().setExtraMessage(sent.name());
                        })
                        .send();
            }
        }
        System.out.println(summary.text(files.ignored()));
        return summary.isClean() ? 0 : 1;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
