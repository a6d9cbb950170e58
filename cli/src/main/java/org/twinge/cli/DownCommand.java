package org.twinge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Leftovers;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything, services before servers. Data stay.")
final class DownCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 120;

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.println(stop(Home.find()));
        return 0;
    }

    /** What was stopped, in a sentence. */
    static String stop(Home home) throws IOException, InterruptedException {
        Optional<StackState> state = StackState.read(home.state());
        if (state.isEmpty()) {
            return "Twinge is not running.";
        }
        Optional<ProcessHandle> watcher = state.get().watcher().alive();
        if (watcher.isPresent()) {
            watcher.get().destroy();
            try {
                watcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Problem("Twinge (process %d) has not stopped in %d s; see ./twinge logs up"
                        .formatted(watcher.get().pid(), PATIENCE_SECONDS));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return "Twinge is down. Data stay in " + home.folder();
        }
        List<String> stopped = Leftovers.stop(state.get());
        Files.deleteIfExists(home.state());
        return stopped.isEmpty()
                ? "Twinge is not running."
                : "Twinge's watcher was killed earlier; stopped what it left: " + String.join(", ", stopped);
    }
}
