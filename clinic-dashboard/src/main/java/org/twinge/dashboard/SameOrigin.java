package org.twinge.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * What may change something comes from a page of this very origin, or from no page at all. Browsers say where a request comes
 * from (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>; older ones by {@code Origin}), and no page can make
 * them lie; programs say nothing, and are not logged in by a cookie.
 */
@ApplicationScoped
class SameOrigin {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** {@code none}: the reader did it, not a page. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final int FORBIDDEN = 403;
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(SameOrigin::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || isOurs(request)) {
            context.next();
        } else {
            context.response().setStatusCode(FORBIDDEN).end();
        }
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.endsWith("://" + request.getHeader("Host"));
    }
}
