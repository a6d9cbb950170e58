package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A decoded event.
 *
 * @param id the event's id: the same id is the same event, however often it comes
 * @param causedAt when its cause happened
 * @param hash SHA-256 of the event's content in hexadecimal: tells a repetition from a change under the same revision
 */
public record Received(UUID id, Instant causedAt, TwingeEvent event, String hash) {}
