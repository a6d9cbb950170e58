package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;
import org.twinge.system.Endpoints.Endpoint;

/** Walks every endpoint that a service says it has. Health is open; nothing else answers without a token. */
class EveryEndpointWantsATokenIT {
    EveryEndpointWantsATokenIT() {
        TestStack.running();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void nothingButHealthAnswersWithoutAToken(Service service) {
        Set<String> answered = new TreeSet<>();
        List<Endpoint> endpoints = Endpoints.of(service);
        for (Endpoint endpoint : endpoints) {
            int status = Http.send(
                            endpoint.method(),
                            TestStack.url(service, endpoint.example()),
                            null,
                            Map.of("Accept", "*/*"),
                            BodyPublishers.noBody())
                    .status();
            // the link in an email is the permission, and so is the address of a webhook; one that we have not made is
            // none
            boolean madeUpLink = endpoint.path().matches("/(unsubscribe|webhooks)/.*") && status == 404;
            // an id of another shape than that of the example leads nowhere
            boolean noSuchPath = endpoint.path().equals("/v1/push/browsers/{id}") && status == 404;
            if (!madeUpLink
                    && !noSuchPath
                    && status != 401
                    && status != 302) { // 302: a page sends the browser to the identity provider
                answered.add(endpoint + " answered " + status);
            }
        }

        assertThat(answered).isEmpty();
        assertThat(endpoints)
                .extracting(Endpoint::toString)
                .contains("GET /v1/parked", "GET /q/metrics", "POST /v1/parked/{id}/replay");
        assertThat(Http.get(TestStack.url(service, "/q/health/ready"), null).status())
                .isEqualTo(200);
    }
}
