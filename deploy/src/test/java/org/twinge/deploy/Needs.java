package org.twinge.deploy;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.ServiceProcess;
import org.twinge.localstack.ServiceDatabase;

/**
 * What a service must be told: whatever {@code ./twinge up} tells it, on which every story is tested, less what only a
 * local stack wants or the image has.
 */
final class Needs {
    private static final Set<String> NOT_OF_A_DEPLOYMENT =
            Set.of("TWINGE_LOAD_ALERT_DELAY", "QUARKUS_HTTP_HOST", "QUARKUS_HTTP_PORT", "MALLOC_ARENA_MAX");

    private Needs() {}

    /** Names of environment variables. */
    static Set<String> of(String service, Path folder) {
        var settings = ServiceProcess.settings(
                Service.named(service),
                new Ports(0),
                new Secrets(folder.resolve("secrets.properties")),
                ServiceDatabase.of(service, "any").settings("jdbc:any"));
        return ServiceProcess.environment(settings).keySet().stream()
                .filter(name -> !NOT_OF_A_DEPLOYMENT.contains(name))
                .collect(toCollection(TreeSet::new));
    }
}
