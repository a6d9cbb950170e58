package org.twinge.dashboard.model;

import org.jspecify.annotations.Nullable;

/**
 * A clinic that may see an athlete, as they reach it.
 *
 * @param phone in a form an athlete can dial
 */
public record CareContact(String clinic, @Nullable String phone) {
    /** The number as a telephone wants it; empty if there is none. */
    public String dialled() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }
}
