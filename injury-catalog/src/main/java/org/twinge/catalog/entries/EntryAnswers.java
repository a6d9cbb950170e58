package org.twinge.catalog.entries;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.Nearest;
import org.twinge.catalog.content.Vocabulary;

/** What readers of any kind of entry get back. */
@Singleton
class EntryAnswers {
    static final int LONGEST_ID = 100;

    private final Vocabulary vocabulary = Vocabulary.shipped();

    void knownRegion(@Nullable String region) {
        if (region != null && !vocabulary.regions().containsKey(region)) {
            throw notFound(
                    "There is no such body region; /v1/body-regions lists them",
                    Nearest.to(region, vocabulary.regions().keySet()));
        }
    }

    Response page(ListEntries.Page page, UriInfo uri, Request request) {
        String body = page.entries().stream().map(EntrySearch.Listed::json).collect(Collectors.joining(",", "[", "]"));
        var response = Tagged.answer(request, body);
        if (page.more()) {
            response.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.entries().getLast().id())
                            .build(),
                    "next");
        }
        return response.build();
    }

    Response shown(EntryKind kind, ShowEntry.Outcome outcome, Request request) {
        return switch (outcome) {
            case ShowEntry.Outcome.Found(String document) ->
                Tagged.answer(request, document).build();
            case ShowEntry.Outcome.Unknown(List<String> nearest) ->
                throw notFound("There is no " + kind.singular() + " with this id", nearest);
            case ShowEntry.Outcome.NoSuchVersion(long newest) ->
                throw notFound("There is no such version of the catalogue", List.of(Long.toString(newest)));
        };
    }

    private static HttpProblem notFound(String detail, List<String> nearest) {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("Not Found")
                .withDetail(detail)
                .with("nearest", nearest)
                .build();
    }
}
