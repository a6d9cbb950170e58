package org.twinge.notifier.model;

import org.jspecify.annotations.Nullable;

/**
 * What an alert says at its core. Two revisions that mean the same are not worth a second message.
 *
 * @param band the published band of a load alert; null where the cause has none
 * @param withdrawn the cause is gone; level and band are those of the last word before
 */
public record Meaning(Level level, @Nullable String band, boolean withdrawn) {

    public boolean sameAs(Meaning other) {
        return (withdrawn && other.withdrawn) || equals(other);
    }
}
