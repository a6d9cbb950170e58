package org.twinge.dashboard.catalogue.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement, and who says so.
 *
 * @param de absent where there is no German yet
 * @param sources ids
 * @param evidence {@code paper}, {@code guideline}, {@code expert-opinion} or {@code editorial}
 * @param review whether a clinician has signed it
 */
public record Fact(String en, @Nullable String de, List<String> sources, String evidence, String review) {
    public String in(String language) {
        return language.equals("de") && de != null ? de : en;
    }

    /** The language it is in when a reader wants this one. */
    public String languageFor(String language) {
        return language.equals("de") && de != null ? "de" : "en";
    }
}
