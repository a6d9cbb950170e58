package org.twinge.catalog.entries;

import java.util.List;
import org.twinge.catalog.content.Fact;
import org.twinge.catalog.content.Injury;
import org.twinge.catalog.content.Review;
import org.twinge.catalog.content.Text;

/** What a list says of an injury; kept with each revision, as reading twenty whole ones took half of a search. */
record ListedInjury(
        String id,
        Text name,
        List<String> synonyms,
        List<String> regions,
        Injury.Kind kind,
        Injury.Depth depth,
        Injury.Audience audience,
        Fact summary,
        Review review) {
    static ListedInjury of(Injury injury) {
        return new ListedInjury(
                injury.id(),
                injury.name(),
                injury.synonyms(),
                injury.regions(),
                injury.kind(),
                injury.depth(),
                injury.audience(),
                injury.summary(),
                injury.review());
    }
}
