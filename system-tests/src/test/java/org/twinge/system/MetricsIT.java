package org.twinge.system;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/**
 * deploy/observability/metrics.txt, on which rules and board rest, lists what the services really export. Others may kill a
 * service meanwhile; it comes back.
 */
@Execution(ExecutionMode.CONCURRENT)
class MetricsIT {
    private final TestStack stack = TestStack.running();

    /** The consumers' own are looked for once a minute by the library that exports them. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void whatIsListedIsExported(Service service) throws IOException {
        List<String> listed = listed(service);

        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(exported(service)).containsAll(listed));
    }

    private Set<String> exported(Service service) {
        return Http.send(
                        "GET",
                        TestStack.url(service, "/q/metrics"),
                        stack.identity().serviceToken(),
                        Map.of("Accept", "text/plain"),
                        BodyPublishers.noBody())
                .orProblem("Reading the metrics of " + service.id())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(toCollection(TreeSet::new));
    }

    /** What every service has, or this one; not what appears with its first event. */
    private static List<String> listed(Service service) throws IOException {
        Path list = Path.of(System.getProperty("twinge.root"), "deploy/observability/metrics.txt");
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", -1))
                .filter(words -> words.length == 2 && (words[1].equals("all") || words[1].equals(service.id())))
                .map(words -> words[0])
                .toList();
    }
}
