package org.twinge.dashboard.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for among the injuries, as it stands in the address. */
record BrowseQuery(
        Optional<String> q, Optional<String> region, Optional<String> kind, String view, Optional<String> after) {
    static final List<String> VIEWS = List.of("front", "back", "side");
    private static final int LONGEST = 200;

    static final List<String> KINDS = List.of("overuse", "acute", "state");

    BrowseQuery {
        q = words(q);
        region = region.filter(code -> !code.isEmpty());
        kind = kind.filter(KINDS::contains);
        view = VIEWS.contains(view) ? view : VIEWS.getFirst();
        after = after.filter(id -> !id.isEmpty());
    }

    /** What was typed, as far as the catalogue takes it. */
    static Optional<String> words(Optional<String> typed) {
        return typed.map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> words.substring(0, Math.min(LONGEST, words.length())));
    }

    /** The words as they were typed; empty for none. */
    public String asked() {
        return q.orElse("");
    }

    public boolean isNarrowed() {
        return q.isPresent() || region.isPresent() || kind.isPresent();
    }

    BrowseQuery at(String code) {
        return new BrowseQuery(q, Optional.of(code), kind, view, Optional.empty());
    }

    BrowseQuery from(String side) {
        return new BrowseQuery(q, region, kind, side, Optional.empty());
    }

    BrowseQuery following(String id) {
        return new BrowseQuery(q, region, kind, view, Optional.of(id));
    }

    String address() {
        return Stream.of(
                        q.map(words -> "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)),
                        region.map(code -> "region=" + URLEncoder.encode(code, StandardCharsets.UTF_8)),
                        kind.map(word -> "kind=" + word),
                        Optional.of(view)
                                .filter(side -> !side.equals(VIEWS.getFirst()))
                                .map(side -> "view=" + side),
                        after.map(id -> "after=" + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&", "/catalogue?", ""));
    }
}
