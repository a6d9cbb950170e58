package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much stands behind a fact. */
public enum Evidence {
    /** A paper in a medical journal: a study, a review, a clinical rule that was tested on patients. */
    @JsonProperty("paper")
    PAPER,
    /** A guideline or consensus of professionals. */
    @JsonProperty("guideline")
    GUIDELINE,
    /** A coach, a physiotherapist or a clinic says so; no study was checked. */
    @JsonProperty("expert-opinion")
    EXPERT_OPINION,
    /** Our own cautious choice where the named sources leave a gap, such as a number of repeats. */
    @JsonProperty("editorial")
    EDITORIAL
}
