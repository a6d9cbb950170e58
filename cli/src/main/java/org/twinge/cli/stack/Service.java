package org.twinge.cli.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The six services, named like their modules. */
public enum Service {
    CLINIC_DASHBOARD(8080),
    INJURY_CATALOG(8081),
    RUN_INGEST(8082),
    LOAD_MONITOR(8083),
    TRIAGE_SERVICE(8084),
    NOTIFIER(8085);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** The module, the database (with underscores) and the name people use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Service named(String id) {
        return Arrays.stream(values())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Problem.USAGE,
                        "There is no service %s. There are: %s"
                                .formatted(
                                        id,
                                        Arrays.stream(values()).map(Service::id).collect(Collectors.joining(", ")))));
    }

    int usualPort() {
        return port;
    }
}
