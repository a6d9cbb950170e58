package org.twinge.load.model;

import java.util.Locale;

/**
 * Every metric with its method and version. A changed formula, constant or floor raises the version. The ratios and
 * differences among them describe training; none of them foretells an injury (Impellizzeri et al. 2020, J Athl Train
 * 55(9):885-892, on the workload ratio).
 */
public enum Metric {
    LOAD_MEAN_7(1, "mean of the last 7 days"),
    LOAD_MEAN_28(1, "mean of the known days among the last 28"),
    LOAD_MEAN_42(1, "mean of the known days among the last 42"),
    LOAD_SUM_7(1, "sum of the last 7 days"),
    ATL_EXPONENTIAL_7(1, "acute load, exponential with time constant 7 days (decay e^(-1/7)), seeded with 0"),
    CTL_EXPONENTIAL_42(1, "chronic load, exponential with time constant 42 days (decay e^(-1/42)), seeded with 0"),
    TSB(1, "yesterday's exponential chronic load minus acute load"),
    ACWR_ROLLING_COUPLED(1, "mean of the last 7 days over mean of the last 28"),
    ACWR_ROLLING_UNCOUPLED(1, "mean of the last 7 days over mean of the 21 days before them"),
    ACWR_EWMA(
            1,
            "exponentially weighted means with lambda 2/(7+1) over 2/(28+1), seeded with the first known day"
                    + " (Williams et al. 2017, Br J Sports Med 51(3):209-210)"),
    MONOTONY(
            1, "mean over population standard deviation of the last 7 days (Foster 1998, Med Sci Sports 30:1164-1168)"),
    STRAIN(1, "sum of the last 7 days times monotony (Foster 1998)"),
    WEEK_CHANGE(1, "sum of the last 7 days over sum of the 7 before"),
    DAYS_SINCE_REST(1, "days since the last day without load; at most 42"),
    BUILD_WEEKS(1, "weeks of 7 days, counted back from this day, each with more load than the one before; at most 5"),
    COVERAGE_28(1, "share of the last 28 days whose load is known"),
    SESSION_RPE_LOAD(1, "perceived exertion (0 to 10) times moving minutes (Foster 1998)"),
    TRIMP_BANISTER(
            1,
            "minutes x HRr x a e^(b HRr), HRr = (HR - rest) / (max - rest); men a 0.64, b 1.92, women a 0.86, b 1.67"
                    + " (Banister 1991); per bpm where a histogram is known, otherwise by the mean"),
    TRIMP_EDWARDS(
            1, "minutes in the zones 50-60, 60-70, 70-80, 80-90, 90-100 % of maximum times 1 to 5 (Edwards 1993)"),
    TRIMP_LUCIA(1, "minutes below VT1, between VT1 and VT2, above VT2 times 1, 2, 3 (Lucia et al. 2003)"),
    RUN_STRESS(
            1,
            "100 x hours x (grade-adjusted speed / threshold speed)^2; climb and descent spread evenly over one half of the"
                    + " way each, cost of running by Minetti et al. 2002, J Appl Physiol 93:1039-1046"),
    LONGEST_SESSION_30(1, "longest session that started on one of the 30 days before, or earlier on the day; metres"),
    SPIKE_RATIO(1, "session distance over the longest session of the 30 days before (Frandsen et al. 2025)"),
    SHOE_DISTANCE(1, "running distance in one pair of shoes; metres");

    private final int version;
    private final String method;

    Metric(int version, String method) {
        this.version = version;
        this.method = method;
    }

    public int version() {
        return version;
    }

    /** How it is computed, with its source. */
    public String method() {
        return method;
    }

    /** The name with its version, such as {@code acwr-ewma@1}. */
    public String id() {
        return key() + "@" + version;
    }

    /** The name without its version, such as {@code acwr-ewma}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
