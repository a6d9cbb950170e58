package org.twinge.dashboard.catalogue.model;

/**
 * @param atMost of 10
 * @param settledByNextMorning whether it must be back to where it was by the next morning
 */
public record PainLimit(int atMost, boolean settledByNextMorning) {}
