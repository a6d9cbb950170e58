package org.twinge.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** What a service says it answers. */
final class Endpoints {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Endpoints() {}

    /**
     * One of them.
     *
     * @param path as its API describes it, such as {@code /v1/runs/{runId}}
     * @param example the path with something in place of its parameters
     */
    record Endpoint(String method, String path, String example) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of them, those of the platform that want a token included. */
    static List<Endpoint> of(Service service) {
        var found = new TreeSet<Endpoint>(java.util.Comparator.comparing(Endpoint::toString));
        JsonNode paths = Http.get(
                        TestStack.url(service, "/q/openapi?format=json"),
                        TestStack.running().tokenOf("operator@demo.twinge"))
                .orProblem("Reading the API of " + service.id())
                .json()
                .get("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                filled(path.getKey(), path.getValue(), operation.getValue())));
                    }
                }));
        found.add(new Endpoint("GET", "/q/metrics", "/q/metrics"));
        found.add(new Endpoint("GET", "/q/openapi", "/q/openapi"));
        return List.copyOf(found);
    }

    /** A parameter that allows only some words gets the first of them, every other one a fresh id. */
    private static String filled(String path, JsonNode shared, JsonNode own) {
        String filled = path;
        for (JsonNode parameters : List.of(shared.path("parameters"), own.path("parameters"))) {
            for (JsonNode parameter : parameters) {
                String pattern = parameter.at("/schema/pattern").asText();
                if (pattern.matches("[a-z-]+(\\|[a-z-]+)+")) {
                    filled = filled.replace(
                            "{" + parameter.path("name").asText() + "}", pattern.substring(0, pattern.indexOf('|')));
                }
            }
        }
        return filled.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
