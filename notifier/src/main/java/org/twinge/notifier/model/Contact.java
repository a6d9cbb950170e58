package org.twinge.notifier.model;

import java.time.ZoneId;
import java.util.UUID;

/**
 * How somebody is reached by email.
 *
 * @param language BCP 47, such as {@code en} or {@code de-AT}
 * @param zone the athlete's own; for staff their clinic's
 */
public record Contact(UUID personId, String name, String email, boolean verified, String language, ZoneId zone) {}
