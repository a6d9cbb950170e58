package org.twinge.dashboard.catalogue.model;

import org.jspecify.annotations.Nullable;

/**
 * @param reference journal and page, or the number of a guideline
 * @param doi as in 10.1001/jama.1994.03510350037034
 */
public record Source(
        String id,
        String title,
        String author,
        @Nullable String reference,
        @Nullable String doi) {}
