package org.twinge.cli.backtest;

import java.util.List;

/**
 * What one rule came to over all athletes.
 *
 * @param perMonth alerts an athlete and month in which alerts were possible
 * @param injuries all that are known
 * @param preceded of them those with an alert on the day or in the 7 days before
 * @param notFollowed alerts without an injury on the day or in the 7 days after
 */
record Tally(Rule rule, int alerts, double perMonth, int injuries, int preceded, int notFollowed) {
    static Tally of(Rule rule, List<Backtest> athletes) {
        int alerts = 0;
        int injuries = 0;
        int preceded = 0;
        int notFollowed = 0;
        for (Backtest athlete : athletes) {
            List<Backtest.Alert> told = athlete.of(rule);
            alerts += told.size();
            injuries += athlete.injuries().size();
            preceded += (int) athlete.injuries().stream()
                    .filter(injury -> told.stream().anyMatch(alert -> alert.precedes(injury)))
                    .count();
            notFollowed += (int) told.stream()
                    .filter(alert -> athlete.injuries().stream().noneMatch(alert::precedes))
                    .count();
        }
        double months = athletes.stream().mapToDouble(Backtest::months).sum();
        return new Tally(rule, alerts, months == 0 ? 0 : alerts / months, injuries, preceded, notFollowed);
    }
}
