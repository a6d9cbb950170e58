package org.twinge.catalog.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.EntryKind;
import org.twinge.messaging.Database;

/**
 * Entries by kind, in the order of their ids or by how well they fit what somebody asked for. A rare word counts more
 * than one that stands everywhere, a name more than lay words and those more than the rest; what is misspelt is found by
 * its trigrams.
 */
@ApplicationScoped
class EntrySearch {
    /**
     * Below this, names only share a few letters. A name cannot reach it without as large a part of its own trigrams, or
     * of those of what was asked, in common: only such candidates are compared, as that costs most of the search.
     */
    private static final double ALIKE = 0.4;

    /** What is wanted, named once, and the entries it narrows the catalogue to. */
    private static final String FITTING = """
            with wanted as (
              select ?::text as entries, ?::text as region, ?::text as began, ?::text as phase, ?::boolean as for_athletes,
                ?::bigint as version, ?::text as after, ?::int as most
            ), fitting as (
              select entry_id, revision from entry_revision, wanted
              where kind = entries and (wanted.region is null or wanted.region = any (regions))
                and (began is null or injury_kind = began or (injury_kind = 'EITHER' and began in ('OVERUSE', 'ACUTE')))
                and (wanted.phase is null or wanted.phase = any (phases)) and not (clinicians_only and for_athletes)
                and\s""" + Versions.holds("wanted.version") + ")";

    private static final String BY_ID = FITTING + """
            select entry_id, listed
            from fitting join entry_revision using (entry_id, revision), wanted
            where kind = entries and entry_id > after order by entry_id limit (select most from wanted)
            """;

    private static final String BY_RANK = FITTING + """
            , asked as materialized (
              select words, alike, show_trgm(words) as trigrams
              from (select ?::text as words, ?::float as alike) as given
            ), spoken as materialized (
              select entry_id, revision, lexeme, rank from entry_word
              where kind = (select entries from wanted) and lexeme = any (array(
                select distinct lexeme from asked, unnest(to_tsvector('english', words) || to_tsvector('german', words))))
            ), worded as (
              select entry_id,
                rank * ln(1 + (select count(*) from fitting)::float / count(*) over (partition by lexeme)) as rank
              from spoken join fitting using (entry_id, revision)
            ), shared as materialized (
              select name_id, min(of_all) as of_all, count(*) as trigrams from name_trigram
              where kind = (select entries from wanted) and trigram = any ((select trigrams from asked)::text[])
              group by name_id
            ), compared as materialized (
              select entry_id, revision, greatest(similarity(words, name), 0.8 * word_similarity(name, words),
                0.8 * word_similarity(words, name)) as rank
              from asked, shared join entry_name using (name_id)
              where shared.trigrams >= alike * least(of_all, cardinality(asked.trigrams))
            ), named as (
              select entry_id, 2 * max(rank) as rank from compared join fitting using (entry_id, revision)
              where rank >= (select alike from asked) group by entry_id
            ), ranked as (
              select entry_id, row_number() over (order by sum(rank) desc, entry_id) as place
              from (select * from worded union all select * from named) as found group by entry_id
            )
            select entry_id, listed
            from ranked join fitting using (entry_id) join entry_revision using (entry_id, revision)
            where kind = (select entries from wanted)
              and place > coalesce((select place from ranked join wanted on entry_id = after), 0)
            order by place limit (select most from wanted)
            """;

    private final Database database;

    EntrySearch(Database database) {
        this.database = database;
    }

    /**
     * Which entries are wanted.
     *
     * @param forAthletes without those that nobody recognises without an examination
     * @param version of the catalogue, absent for now
     */
    record Filter(
            EntryKind kind,
            @Nullable String region,
            @Nullable String injuryKind,
            @Nullable String phase,
            boolean forAthletes,
            @Nullable Long version) {
        static Filter of(EntryKind kind, @Nullable String region, @Nullable Long version) {
            return new Filter(kind, region, null, null, false, version);
        }
    }

    /** @param json what a list says of the entry */
    record Listed(String id, String json) {
        static Listed read(ResultSet row) throws SQLException {
            return new Listed(row.getString(1), row.getString(2));
        }
    }

    /** Those after this id, in the order of their ids. */
    List<Listed> list(Filter filter, String after, int limit) {
        return database.read(BY_ID, Listed::read, arguments(filter, after, limit));
    }

    /** Those that fit best, best first, after the one with this id. */
    List<Listed> search(Filter filter, String asked, String after, int limit) {
        return database.read(BY_RANK, Listed::read, arguments(filter, after, limit, asked, ALIKE));
    }

    private static @Nullable Object[] arguments(Filter filter, String after, int limit, Object... more) {
        return Stream.concat(
                        Arrays.asList(
                                filter.kind().name(),
                                filter.region(),
                                filter.injuryKind(),
                                filter.phase(),
                                filter.forAthletes(),
                                filter.version(),
                                after,
                                limit)
                                .stream(),
                        Arrays.stream(more))
                .toArray();
    }

    /** Ids of up to three one of whose names is most like what was asked for. */
    List<String> nearest(EntryKind kind, String asked) {
        String words = asked.replace('-', ' ');
        return database.read("""
                select entry_id from entry_revision, unnest(names) as name where kind = ? and to_version is null
                group by entry_id having max(word_similarity(?, name)) >= ?
                order by max(word_similarity(?, name)) desc, entry_id limit 3
                """, row -> row.getString(1), kind.name(), words, ALIKE, words);
    }
}
