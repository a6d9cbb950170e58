package org.twinge.catalog.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;

/** A page of entries in the order of their ids, or of those that fit what was asked for, best first. */
@ApplicationScoped
@Transactional
@AsCaller
class ListEntries {
    private final EntrySearch search;
    private final Revisions revisions;

    ListEntries(EntrySearch search, Revisions revisions) {
        this.search = search;
        this.revisions = revisions;
    }

    /** @param more whether others come after these */
    record Page(List<EntrySearch.Listed> entries, boolean more) {}

    /**
     * @param asked search words, or absent for the order of the ids
     * @param after id of the last entry of the page before; empty for the first page
     */
    public Page list(EntrySearch.Filter filter, @Nullable String asked, String after, int limit) {
        Long version = filter.version();
        if (version != null && !revisions.isVersion(version)) {
            throw new NotFoundException("There is no such version of the catalogue; the newest is "
                    + revisions.newest().orElse(0L));
        }
        List<EntrySearch.Listed> found =
                asked == null ? search.list(filter, after, limit + 1) : search.search(filter, asked, after, limit + 1);
        return new Page(found.stream().limit(limit).toList(), found.size() > limit);
    }
}
