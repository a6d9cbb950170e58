package org.twinge.catalog.entries;

/** Which revisions a version of the catalogue holds. */
final class Versions {
    /** With the version three times as an argument; null stands for now. */
    static final String HOLDS = holds("?");

    private Versions() {}

    /** @param version an expression; null stands for now */
    static String holds(String version) {
        return """
                (case when %1$s::bigint is null then to_version is null
                 else from_version <= %1$s::bigint and coalesce(to_version > %1$s::bigint, true) end)
                """.formatted(version);
    }
}
