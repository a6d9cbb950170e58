package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            String path =
                    methodAndPath[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            int status = Http.send(
                            methodAndPath[0], TestStack.url(service, path), null, Map.of(), BodyPublishers.noBody())
                    .status();
            if (status != 401 && status != 302) { // 302: a page sends the browser to the identity provider
                answered.add(endpoint + " answered " + status);
            }
        }

        assertThat(answered).isEmpty();
        assertThat(endpoints).contains("GET /v1/parked", "POST /v1/parked/{id}/replay", "GET /q/metrics");
        assertThat(Http.get(TestStack.url(service, "/q/health/ready"), null).status())
                .isEqualTo(200);
    }

    private List<String> endpoints(Service service) {
        var found = new TreeMap<String, String>();
        JsonNode paths = Http.get(
                        TestStack.url(service, "/q/openapi?format=json"), stack.tokenOf("operator@demo.twinge"))
                .orProblem("Reading the API of " + service.id())
                .json()
                .get("paths");
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        String endpoint = method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        found.put(endpoint, endpoint);
                    }
                }));
        found.put("GET /q/metrics", "");
        found.put("GET /q/openapi", "");
        return List.copyOf(found.keySet());
    }
}
