package org.twinge.triage.model;

/** What goes with a level: the headline, and the parts of safety netting. */
public record Advice(String headline, String uncertain, String watchFor, String help, String byWhen) {}
