package org.twinge.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Only an import may be large, for its files go to disk as they come; anything else is held in memory. Who does not say how
 * much there is, is asked to.
 */
@ApplicationScoped
class BodyLimit {
    private static final String IMPORT = "/import";
    private static final long LARGEST_BYTES = 2L << 20;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (context.request().path().equals(IMPORT)) {
            context.next();
        } else if (length == null && context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            context.response().setStatusCode(LENGTH_REQUIRED).end();
        } else if (length != null && Long.parseLong(length) > LARGEST_BYTES) {
            context.response().setStatusCode(TOO_LARGE).end();
        } else {
            context.next();
        }
    }
}
