package org.twinge.load;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Long lists come in pages; the header {@code Link} leads to the next one. */
final class Paging {
    static final String FIRST_DAY = "1970-01-01";
    static final String LAST_DAY = "2200-12-31";
    static final String DEFAULT_LIMIT = "50";
    static final int MAX_LIMIT = 200;

    private Paging() {}

    static LocalDate known(LocalDate day) {
        if (day.isBefore(LocalDate.parse(FIRST_DAY)) || day.isAfter(LocalDate.parse(LAST_DAY))) {
            throw new BadRequestException("Days go from " + FIRST_DAY + " to " + LAST_DAY);
        }
        return day;
    }

    /**
     * @param rows one more than the limit, if there are more
     * @param cursor of the last row shown: the next page starts after it
     */
    static <T> RestResponse<List<T>> page(List<T> rows, int limit, Function<T, Object> cursor, UriInfo uri) {
        if (rows.size() <= limit) {
            return RestResponse.ok(rows);
        }
        List<T> shown = rows.subList(0, limit);
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor.apply(shown.getLast()).toString())
                .build();
        return ResponseBuilder.ok(shown)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .build();
    }
}
