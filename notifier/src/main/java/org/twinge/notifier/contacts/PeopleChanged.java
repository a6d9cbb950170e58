package org.twinge.notifier.contacts;

import java.util.UUID;

/**
 * More is known about somebody: what waits for them can be decided again.
 *
 * @param id an athlete's or a clinic's
 */
public record PeopleChanged(UUID id) {}
