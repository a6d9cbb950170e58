/**
 * The load monitor's edges, use cases and tables. One event's way: {@link org.twinge.load.RunConsumer}, {@link
 * org.twinge.load.RecordRuns}, {@link org.twinge.load.Reassessment}, the rules in {@code model}, {@link
 * org.twinge.load.LoadAlerts}, outbox.
 */
@NullMarked
package org.twinge.load;

import org.jspecify.annotations.NullMarked;
