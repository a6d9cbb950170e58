package org.twinge.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.StackState;

/** {@code up --detach}: the same command in the background, its words shown until it is ready. */
final class Detached {
    private Detached() {}

    /** @param options of the command, without {@code --detach} */
    static int up(Home home, List<String> options) throws IOException, InterruptedException {
        Path log = home.log("up");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments()); // the script's
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Twinge.class.getName(), "up"));
        command.addAll(options);
        Process watcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        try (var lines = new RandomAccessFile(log.toFile(), "r")) {
            while (!isReady(home, watcher)) {
                print(lines);
                if (watcher.waitFor(200, TimeUnit.MILLISECONDS)) {
                    print(lines);
                    throw new Problem("Twinge did not start. What it said is in " + log);
                }
            }
            print(lines);
        }
        return 0;
    }

    private static boolean isReady(Home home, Process watcher) {
        return StackState.read(home.state())
                .filter(s -> s.watcher().pid() == watcher.pid())
                .filter(s -> s.phase() == StackState.Phase.READY)
                .isPresent();
    }

    private static void print(RandomAccessFile log) throws IOException {
        byte[] news = new byte[(int) (log.length() - log.getFilePointer())];
        log.readFully(news);
        System.out.print(new String(news, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
