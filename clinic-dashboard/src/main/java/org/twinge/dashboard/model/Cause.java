package org.twinge.dashboard.model;

import java.time.LocalDate;
import java.util.List;

/** Why somebody is to be told. */
public sealed interface Cause {

    /**
     * A session longer than the longest of the 30 days before.
     *
     * @param ratio of distances, never a risk
     */
    record Spike(LocalDate day, double sessionMeters, double longestMeters, LocalDate longestDay, double ratio)
            implements Cause {}

    /**
     * A metric of training load beyond what the clinic asked to hear about; it foretells nothing.
     *
     * @param metric its name with its version
     * @param above whether it is above the threshold, or below
     * @param coverage share of the last 28 days whose load is known
     */
    record Metric(LocalDate day, String metric, double value, boolean above, double threshold, double coverage)
            implements Cause {}

    /**
     * Rules that fired on a symptom report.
     *
     * @param unsettled emergency questions are still open: the level is "at least"
     */
    record RedFlags(List<Rule> rules, boolean unsettled) implements Cause {}

    /**
     * @param title the clinical phrase
     * @param action what to do now, in words for the athlete
     */
    record Rule(String title, String action) {}
}
