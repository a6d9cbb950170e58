package org.twinge.ingest.run;

/** What is wrong with a field of something that was sent; the field is empty where it is the whole. */
public record Violation(String field, String message) {}
