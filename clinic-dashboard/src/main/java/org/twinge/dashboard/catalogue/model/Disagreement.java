package org.twinge.dashboard.catalogue.model;

import java.util.List;

/** Where sources disagree: what each says, what was decided, and why. */
public record Disagreement(String id, Text name, List<Fact> statements, String decision, String reason) {}
