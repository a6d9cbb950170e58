/**
 * Nothing lost, nothing doubled: how services publish and consume. No word of the domain.
 *
 * <p>Key files, in reading order: {@link org.twinge.messaging.Outbox} and {@link org.twinge.messaging.OutboxRelay} (out),
 * {@link org.twinge.messaging.Intake} and {@link org.twinge.messaging.Processed} (in),
 * {@link org.twinge.messaging.ParkedRecords} (what could not be taken, and its way back).
 */
@NullMarked
package org.twinge.messaging;

import org.jspecify.annotations.NullMarked;
