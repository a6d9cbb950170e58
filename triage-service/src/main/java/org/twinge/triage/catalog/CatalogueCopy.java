package org.twinge.triage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in memory, at most a second old: news about injuries change no level, and take about as long to come here.
 * A report then asks the database nothing about them.
 */
@ApplicationScoped
class CatalogueCopy {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Injuries injuries;
    private volatile @Nullable Copy copy;

    CatalogueCopy(Injuries injuries) {
        this.injuries = injuries;
    }

    /** @param readAt by a clock that nobody sets */
    private record Copy(Optional<Catalogue> catalogue, long readAt) {}

    /** Read in the caller's transaction if need be. Empty before the first injury came. */
    Optional<Catalogue> newest() {
        long now = System.nanoTime();
        Copy here = copy;
        if (here == null || now - here.readAt() > GOOD_FOR.toNanos()) {
            here = new Copy(injuries.newest(), now);
            copy = here;
        }
        return here.catalogue();
    }

    /** What was kept here is read anew. */
    void forget() {
        copy = null;
    }
}
