package org.twinge.dashboard.catalogue;

/**
 * A statement as a page shows it.
 *
 * @param language the sentence is in, which is English where there is no German yet
 * @param letter says in one letter how much stands behind it
 * @param said who says so, how much stands behind it, and whether a clinician has looked
 */
record FactLine(String text, String language, boolean foreign, String letter, String said) {}
