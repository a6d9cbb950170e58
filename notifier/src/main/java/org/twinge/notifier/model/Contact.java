package org.twinge.notifier.model;

import java.util.UUID;

/**
 * How somebody is reached by email.
 *
 * @param language BCP 47, such as {@code en} or {@code de-AT}
 */
public record Contact(UUID personId, String name, String email, boolean verified, String language) {}
