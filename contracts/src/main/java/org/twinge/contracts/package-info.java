/**
 * What the services tell each other: one record per event, nothing else.
 *
 * <p>Contracts are promises. A field may be added if it is optional; none is removed, renamed or given another meaning:
 * a new meaning is a new type ending in {@code .v2}. Every record refuses impossible content in its constructor, so a
 * record that exists is well formed.
 */
@NullMarked
package org.twinge.contracts;

import org.jspecify.annotations.NullMarked;
