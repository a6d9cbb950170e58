package org.twinge.contracts;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the records' constructors demand. */
final class Require {
    private Require() {}

    static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static String text(@Nullable String value, String name) {
        String text = present(value, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return storable(text, name);
    }

    static @Nullable String optionalText(@Nullable String value, String name) {
        return value == null ? null : storable(value, name);
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Finite and within bounds, or absent. JSON has no NaN, but a careless writer does. */
    static @Nullable Double between(double least, @Nullable Double value, double most, String name) {
        that(value == null || (value >= least && value <= most), name + " is outside " + least + " to " + most);
        return value;
    }

    /** An immutable copy in natural order, so that the same content always gives the same bytes; absent means empty. */
    static <T extends Comparable<T>> Set<T> sorted(@Nullable Set<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** PostgreSQL cannot store U+0000. */
    private static String storable(String text, String name) {
        that(text.indexOf('\0') < 0, name + " contains a NUL character");
        return text;
    }
}
