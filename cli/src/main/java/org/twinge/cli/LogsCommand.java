package org.twinge.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.LogTail;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of a log.")
final class LogsCommand implements Callable<Integer> {
    private static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Service.values()).map(Service::id), Stream.of("postgres", "kafka", "keycloak", "up"))
            .toList();

    @Parameters(paramLabel = "SERVICE", description = "A service, or postgres, kafka, keycloak, up.")
    private String service = "";

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "100", description = "How many lines (default 100).")
    private int count;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what comes.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!NAMES.contains(service)) {
            throw new Problem(
                    Problem.USAGE, "There is no log %s. There are: %s".formatted(service, String.join(", ", NAMES)));
        }
        Path log = Home.find().log(service);
        if (Files.notExists(log)) {
            throw new Problem("%s has not written a log yet (%s)".formatted(service, log));
        }
        long end = Files.size(log);
        LogTail.lines(log, count).forEach(System.out::println);
        while (follow) {
            end = printFrom(log, end);
            Thread.sleep(250);
        }
        return 0;
    }

    private static long printFrom(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = file.length() < from ? 0 : from; // a fresh file took its place
            file.seek(start);
            byte[] news = new byte[(int) Math.min(file.length() - start, 1 << 20)];
            file.readFully(news);
            System.out.print(new String(news, StandardCharsets.UTF_8));
            System.out.flush();
            return start + news.length;
        }
    }
}
