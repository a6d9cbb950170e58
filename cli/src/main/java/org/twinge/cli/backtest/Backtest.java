package org.twinge.cli.backtest;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.Finding;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.Run;
import org.twinge.load.model.Session;
import org.twinge.load.model.SessionRule;
import org.twinge.load.model.SettingsHistory;
import org.twinge.load.model.SpikeRule;
import org.twinge.load.model.TrainingDay;

/**
 * One athlete's past, looked at by the load monitor's own model. As in the service there is no alert until the first known
 * run is 30 days old. A day's load is the distance run.
 *
 * @param days without gaps from the first run to the last; empty without runs
 * @param alerts in order of days
 */
record Backtest(String athlete, List<LoadDay> days, List<Alert> alerts, SortedSet<LocalDate> injuries) {
    /** An injury within so many days after an alert, or on its day, counts as preceded by it. */
    static final int PRECEDES_DAYS = 7;

    private static final SessionRule SESSIONS = new SessionRule(Duration.ofMinutes(45));
    private static final int LOOK_BACK_DAYS = 43;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    record Alert(LocalDate day, Rule rule, String words) {
        boolean precedes(LocalDate injury) {
            long days = ChronoUnit.DAYS.between(day, injury);
            return days >= 0 && days <= PRECEDES_DAYS;
        }
    }

    static Backtest of(Diary diary, Collection<Rule> rules) {
        if (diary.runs().isEmpty()) {
            return new Backtest(diary.athlete(), List.of(), List.of(), diary.injuries());
        }
        List<Session> sessions = SESSIONS.join(diary.runs());
        List<LoadDay> days = days(diary.runs(), sessions);
        List<Alert> alerts = new ArrayList<>();
        for (Rule rule : rules) {
            alerts.addAll(
                    switch (rule) {
                        case Rule.SessionSpike spike -> spikes(spike, sessions, days);
                        case Rule.MetricOver metric -> metrics(metric, days);
                    });
        }
        alerts.sort(Comparator.comparing(Alert::day));
        return new Backtest(diary.athlete(), days, List.copyOf(alerts), diary.injuries());
    }

    /** The months in which alerts were possible. */
    double months() {
        if (days.isEmpty()) {
            return 0;
        }
        LocalDate from = days.getFirst().day().plusDays(SpikeRule.WINDOW_DAYS);
        return Math.max(0, ChronoUnit.DAYS.between(from, days.getLast().day()) + 1) / DAYS_A_MONTH;
    }

    List<Alert> of(Rule rule) {
        return alerts.stream().filter(alert -> alert.rule().equals(rule)).toList();
    }

    private static List<LoadDay> days(List<Run> runs, List<Session> sessions) {
        Set<UUID> doubles = new HashSet<>();
        sessions.forEach(session -> doubles.addAll(session.doubles()));
        Map<LocalDate, List<Run>> byDay =
                runs.stream().filter(run -> !doubles.contains(run.id())).collect(groupingBy(Run::localDay));
        return LoadDay.following(
                Optional.empty(),
                byDay.entrySet().stream()
                        .map(day -> new TrainingDay(day.getKey(), day.getValue(), List.of()))
                        .toList(),
                SettingsHistory.NONE);
    }

    private static List<Alert> spikes(Rule.SessionSpike rule, List<Session> sessions, List<LoadDay> days) {
        LocalDate first = days.getFirst().day();
        return SpikeRule.findings(sessions, first, days.getLast().day(), first).values().stream()
                .filter(finding -> !finding.provisional() && finding.spike().ratio() > rule.over())
                .map(finding -> new Alert(finding.day(), rule, words(finding)))
                .toList();
    }

    private static String words(Finding finding) {
        return "%s km; the longest session of the 30 days before, on %s, was %s km"
                .formatted(
                        kilometers(finding.spike().session()),
                        finding.spike().longest().localDay(),
                        kilometers(finding.spike().longest()));
    }

    private static String kilometers(Session session) {
        return Words.number(session.distance().orElseThrow().meters() / 1000);
    }

    private static List<Alert> metrics(Rule.MetricOver rule, List<LoadDay> days) {
        LocalDate silentUntil = days.getFirst().day().plusDays(SpikeRule.WINDOW_DAYS);
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).day();
            if (!day.isBefore(silentUntil)
                    && LoadDay.metrics(days.subList(Math.max(0, i + 1 - LOOK_BACK_DAYS), i + 1))
                                    .of(rule.metric())
                            instanceof Value(double value)
                    && value > rule.over()) {
                alerts.add(new Alert(day, rule, rule.column() + " was " + Words.number(value)));
                silentUntil = day.plusDays(rule.cooldownDays() + 1L);
            }
        }
        return alerts;
    }
}
