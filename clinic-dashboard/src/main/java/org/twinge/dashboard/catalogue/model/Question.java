package org.twinge.dashboard.catalogue.model;

import java.util.List;

/** A question that runners ask, with its answer. */
public record Question(String id, Text name, List<Fact> answer, List<String> injuries, List<String> guidelines) {}
