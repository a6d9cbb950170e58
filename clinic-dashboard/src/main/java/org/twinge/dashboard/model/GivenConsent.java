package org.twinge.dashboard.model;

/**
 * A consent as its giver reads it.
 *
 * @param clinic the clinic's name
 */
public record GivenConsent(Athlete.Consent consent, String clinic) {}
