package org.twinge.dashboard.catalogue.model;

/** The same in both languages. */
public record Text(String en, String de) {
    /** @param language {@code de}, or anything else for English */
    public String in(String language) {
        return language.equals("de") ? de : en;
    }
}
