package org.twinge.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twinge.localstack.ClassArchive;

/** How a service is started on this machine: a small JVM, its settings in the environment. */
public final class ServiceProcess {
    /** A laptop's share: C1 only and a serial collector cost less memory than they cost speed here. */
    private static final List<String> LAPTOP = List.of(
            "-Xms24m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private ServiceProcess() {}

    static Process start(Home home, Service service, Map<String, String> settings) throws IOException {
        Path application = home.application(service);
        if (Files.notExists(application)) {
            throw new Problem("%s is not built: %s is missing".formatted(service.id(), application));
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(LAPTOP);
        command.addAll(ClassArchive.options(application.resolveSibling(service.id() + ".jsa")));
        command.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar"));
        command.add(application.toString());
        var builder = new ProcessBuilder(command)
                .directory(home.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.log(service.id()).toFile()));
        builder.environment().putAll(environment(settings));
        return builder.start();
    }

    /** Environment variables rather than arguments: everybody on the machine can read arguments. */
    public static Map<String, String> environment(Map<String, String> settings) {
        var environment = new TreeMap<String, String>();
        settings.forEach((key, value) ->
                environment.put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    /** What differs from the defaults that every service's application.properties has. */
    public static Map<String, String> settings(
            Service service, Ports ports, Secrets secrets, Map<String, String> database) {
        var settings = new TreeMap<>(database);
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(ports.of(service)));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
        settings.put("quarkus.oidc.auth-server-url", ports.oidc());
        switch (service) {
            case CLINIC_DASHBOARD -> {
                settings.put("quarkus.oidc.credentials.secret", secrets.of("client.clinic-dashboard"));
                settings.put("quarkus.oidc.authentication.state-secret", secrets.of("dashboard.state"));
                settings.put("quarkus.rest-client.run-ingest.url", ports.url(Service.RUN_INGEST));
                settings.put("quarkus.rest-client.load-monitor.url", ports.url(Service.LOAD_MONITOR));
                settings.put("quarkus.rest-client.triage-service.url", ports.url(Service.TRIAGE_SERVICE));
                settings.put("quarkus.rest-client.injury-catalog.url", ports.url(Service.INJURY_CATALOG));
                settings.put("quarkus.rest-client.notifier.url", ports.url(Service.NOTIFIER));
            }
            case NOTIFIER -> {
                settings.put("twinge.notifier.smtp.host", "localhost");
                settings.put("twinge.notifier.smtp.port", Integer.toString(ports.smtp()));
                settings.put("twinge.notifier.dashboard-url", ports.url(Service.CLINIC_DASHBOARD) + "/");
                settings.put("twinge.notifier.public-url", ports.url(Service.NOTIFIER) + "/");
                settings.put("twinge.notifier.link-secret", secrets.of("notifier.links"));
                String[] keys = secrets.of("notifier.vapid", VapidKeys::fresh).split(" ", 2);
                settings.put("twinge.notifier.push.public-key", keys[0]);
                settings.put("twinge.notifier.push.private-key", keys[1]);
                settings.put("twinge.notifier.seal-secret", secrets.of("notifier.seal"));
            }
            // somebody watches: the alert does not wait 45 minutes for the rest of the session
            case LOAD_MONITOR -> settings.put("twinge.load.alert-delay", "0s");
            case TRIAGE_SERVICE -> settings.put("twinge.free-text.secret", secrets.of("triage.free-text"));
            case INJURY_CATALOG, RUN_INGEST -> {}
        }
        return settings;
    }
}
