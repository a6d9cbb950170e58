package org.twinge.dashboard.catalogue.model;

import org.jspecify.annotations.Nullable;

/**
 * A number or a range of numbers.
 *
 * @param to absent where it is one number, or where only the least is known
 * @param orMore the upper end is open
 */
public record Range(int from, @Nullable Integer to, boolean orMore) {
    public String figures() {
        return (to == null || to == from ? Integer.toString(from) : from + "–" + to) + (orMore ? "+" : "");
    }

    public boolean one() {
        return from == 1 && (to == null || to == 1) && !orMore;
    }
}
