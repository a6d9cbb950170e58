package org.twinge.catalog.injuries;

/**
 * A published injury in the words that go out.
 *
 * @param hash changes when the words do
 */
record InjuryDocument(String json, String hash) {}
