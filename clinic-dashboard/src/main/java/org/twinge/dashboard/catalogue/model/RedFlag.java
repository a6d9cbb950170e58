package org.twinge.dashboard.catalogue.model;

/** @param rule the id of the triage rule that catches it */
public record RedFlag(String rule, Fact fact) {}
