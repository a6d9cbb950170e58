package org.twinge.dashboard.export;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The other services' parts of an export, asked for with the athlete's own token. All of them answer before anything is
 * written, so that one that is away is noticed in time and no token ends on the way; what they send waits for its turn at
 * their end of the connection.
 */
@Singleton
class ServiceParts {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    /** @param zip is the caller's to close */
    record Part(String service, InputStream zip) {}

    private record Service(String name, String url) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<Service> services;

    /** The originals, the largest part, come last. */
    ServiceParts(
            @ConfigProperty(name = "quarkus.rest-client.notifier.url") String notifier,
            @ConfigProperty(name = "quarkus.rest-client.triage-service.url") String triage,
            @ConfigProperty(name = "quarkus.rest-client.load-monitor.url") String load,
            @ConfigProperty(name = "quarkus.rest-client.run-ingest.url") String runs) {
        services = List.of(
                new Service("notifier", notifier),
                new Service("triage-service", triage),
                new Service("load-monitor", load),
                new Service("run-ingest", runs));
    }

    /** @throws PartRefused if one of them does not answer, or not with its part; then nothing is left open */
    List<Part> open(String authorization, Locale language) throws PartRefused {
        List<Part> parts = new ArrayList<>();
        try {
            for (Service service : services) {
                parts.add(open(service, authorization, language));
            }
            return parts;
        } catch (PartRefused e) {
            parts.forEach(ServiceParts::close);
            throw e;
        }
    }

    private Part open(Service service, String authorization, Locale language) throws PartRefused {
        String base = service.url().endsWith("/")
                ? service.url().substring(0, service.url().length() - 1)
                : service.url();
        var request = HttpRequest.newBuilder(URI.create(base + "/v1/export"))
                .timeout(ANSWER)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != OK) {
                answer.body().close();
                throw new PartRefused(
                        service.name(), answer.statusCode() == TOO_MANY_REQUESTS, "it answers " + answer.statusCode());
            }
            return new Part(service.name(), answer.body());
        } catch (IOException e) {
            throw new PartRefused(service.name(), false, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartRefused(service.name(), false, "interrupted");
        }
    }

    static void close(Part part) {
        try {
            part.zip().close();
        } catch (IOException e) {
            // whoever sends it notices
        }
    }

    @PreDestroy
    void end() {
        http.shutdownNow();
    }
}
