package org.twinge.triage.model;

/** Kleene's three-valued logic: what is not known stays not known until it can no longer matter. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean known) {
        return known ? YES : NO;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
