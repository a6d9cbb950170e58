package org.twinge.cli.backtest;

import org.twinge.load.model.Metric;

/** When an alert fires. */
sealed interface Rule {
    /** The load monitor's own rule, in the load monitor's own words. */
    Rule SHIPPED = new SessionSpike(1.10);

    String name();

    /**
     * A session's distance over the longest session of the 30 days before; once a day.
     *
     * @param over 1.10 or more; the load monitor alerts from 1.10
     */
    record SessionSpike(double over) implements Rule {
        @Override
        public String name() {
            return "session-spike > " + over;
        }
    }

    /**
     * A day's metric.
     *
     * @param cooldownDays so many days after an alert the same rule is silent
     */
    record MetricOver(Metric metric, String column, double over, int cooldownDays) implements Rule {
        @Override
        public String name() {
            return column + " > " + over;
        }
    }
}
