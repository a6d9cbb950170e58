package org.twinge.dashboard.model;

/** Whoever calls, as the identity provider vouches for them. */
public record Person(String subject, String name, String email, boolean emailVerified) {}
