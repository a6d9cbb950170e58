package org.twinge.catalog.injuries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.catalog.content.Injury;

/** A page of injuries, in the order of their ids. */
@ApplicationScoped
@Transactional
@AsCaller
class ListInjuries {
    private final Injuries injuries;

    ListInjuries(Injuries injuries) {
        this.injuries = injuries;
    }

    /** @param more whether others come after these */
    record Page(List<Injury> injuries, boolean more) {}

    public Page list(@Nullable String region, Injury.@Nullable Kind kind, String after, int limit) {
        List<Injury> found = injuries.list(region, kind, after, limit + 1);
        return new Page(found.stream().limit(limit).toList(), found.size() > limit);
    }
}
