package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** Walks every endpoint that a service says it has. Health is open; nothing else answers without a token. */
class EveryEndpointWantsATokenIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final TestStack stack = TestStack.running();

    @ParameterizedTest
    @EnumSource(Service.class)
    void nothingButHealthAnswersWithoutAToken(Service service) {
        Set<String> answered = new TreeSet<>();
        List<String> endpoints = endpoints(service);
        for (String endpoint : endpoints) {
            String[] methodAndPath = endpoint.split(" ", 2);
            int status = Http.send(
                            methodAndPath[0],
                            TestStack.url(service, methodAndPath[1]),
                            null,
                            Map.of("Accept", "*/*"),
                            BodyPublishers.noBody())
                    .status();
            // the link in an email is the permission, and one that we have not signed is none
            boolean madeUpLink = methodAndPath[1].startsWith("/unsubscribe/") && status == 404;
            if (!madeUpLink
                    && status != 401
                    && status != 302) { // 302: a page sends the browser to the identity provider
                answered.add(endpoint + " answered " + status);
            }
        }

        assertThat(answered).isEmpty();
        assertThat(endpoints)
                .contains("GET /v1/parked", "GET /q/metrics")
                .anyMatch(endpoint -> endpoint.matches("POST /v1/parked/.*/replay"));
        assertThat(Http.get(TestStack.url(service, "/q/health/ready"), null).status())
                .isEqualTo(200);
    }

    /** Methods and paths, with something in place of their parameters. */
    private List<String> endpoints(Service service) {
        var found = new TreeSet<String>();
        JsonNode paths = Http.get(
                        TestStack.url(service, "/q/openapi?format=json"), stack.tokenOf("operator@demo.twinge"))
                .orProblem("Reading the API of " + service.id())
                .json()
                .get("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                + filled(path.getKey(), path.getValue(), operation.getValue()));
                    }
                }));
        found.add("GET /q/metrics");
        found.add("GET /q/openapi");
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
