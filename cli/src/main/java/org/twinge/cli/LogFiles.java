package org.twinge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.twinge.cli.stack.Home;

/** The logs of a stack: what the libraries of this process say goes there too, not to the reader's screen. */
final class LogFiles {
    private static final long LARGE = 20L * 1024 * 1024;

    private LogFiles() {}

    /** Moves large logs aside, keeping one older generation, and begins to log. */
    static void begin(Home home) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
        try (var logs = Files.list(home.folder().resolve("logs"))) {
            for (Path log : logs.filter(l -> l.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > LARGE) {
                    Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Logger root = Logger.getLogger("");
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
            }
            var file = new FileHandler(home.log("postgres").toString(), true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
            Logger.getLogger("org.apache.kafka").setLevel(Level.SEVERE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the logs in " + home.folder(), e);
        }
    }
}
