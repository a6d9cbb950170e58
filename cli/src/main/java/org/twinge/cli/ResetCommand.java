package org.twinge.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Stops everything and deletes all data of the local stack.")
final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        if (Files.notExists(home.folder())) {
            System.out.println("There is nothing in " + home.folder());
            return 0;
        }
        if (Files.notExists(home.folder().resolve("data"))) {
            throw new Problem(home.folder() + " does not look like Twinge's folder: nothing deleted");
        }
        if (!yes && !confirmed(home)) {
            throw new Problem("Nothing deleted.");
        }
        System.out.println(DownCommand.stop(home));
        for (String part : new String[] {"data", "logs", "state.json", "up.pid", "secrets.properties", "lock"}) {
            delete(home.folder().resolve(part));
        }
        System.out.println("Deleted all data in " + home.folder());
        return 0;
    }

    private static boolean confirmed(Home home) {
        System.out.printf(
                "This deletes every run, report, message and account in %s.%nType reset to go on: ", home.folder());
        System.out.flush();
        var answer = new Scanner(System.in, Charset.defaultCharset());
        return answer.hasNextLine() && answer.nextLine().strip().equals("reset");
    }

    private static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
