package org.twinge.ingest.upload;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says in words that a request is too large. The server's own limit, the same, closes the connection in silence. */
@ApplicationScoped
class RequestLimit {
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = 100;

    private final long mostBytes;

    RequestLimit(VertxHttpConfig config) {
        this.mostBytes = config.limits().maxBodySize().orElseThrow().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_THE_SERVERS_OWN_LIMIT);
    }

    private void limit(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || announcedBytes(announced) <= mostBytes) {
            request.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("status", 413)
                .put("title", "Request Entity Too Large")
                .put("detail", "A request may have " + (mostBytes >> 20) + " MB. Nothing was stored.");
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode())
                .onComplete(sent -> request.request().connection().close());
    }

    private static long announcedBytes(String header) {
        try {
            return Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
