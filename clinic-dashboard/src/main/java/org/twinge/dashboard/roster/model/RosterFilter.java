package org.twinge.dashboard.roster.model;

/**
 * Which athletes a reader wants to see.
 *
 * @param name a part of it, in any case; empty for every name
 */
public record RosterFilter(Shown shown, String name) {
    private static final int LONGEST_NAME = 200;

    public enum Shown {
        EVERYBODY,
        WITH_CASE,
        SILENT,
        ON_PLAN
    }

    public RosterFilter {
        name = name.strip();
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
