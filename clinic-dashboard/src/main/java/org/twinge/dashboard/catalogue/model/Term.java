package org.twinge.dashboard.catalogue.model;

import java.util.List;

/** A word of the field, explained. */
public record Term(String id, Text name, List<String> synonyms, Fact definition, List<String> injuries) {}
