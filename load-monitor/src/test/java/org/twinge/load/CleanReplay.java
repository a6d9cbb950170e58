package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.model.DayLoad;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Finding;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.Run;
import org.twinge.load.model.Session;
import org.twinge.load.model.SessionRule;
import org.twinge.load.model.SettingsHistory;
import org.twinge.load.model.SpikeRule;
import org.twinge.load.model.TrainingDay;
import org.twinge.testsupport.Db;

/** What a history must end in, from scratch: the rules applied to every run at its highest revision. */
record CleanReplay(List<Session> sessions, Collection<Finding> findings, List<LoadDay> days) {

    static CleanReplay of(List<? extends TwingeEvent> history, SettingsHistory settings) {
        Map<UUID, RunState> states = new TreeMap<>();
        for (TwingeEvent event : history) {
            UUID run = event instanceof RunDeleted deletion ? deletion.runId() : ((RunRecorded) event).runId();
            RunState known = states.getOrDefault(run, RunState.unknown(new RunState.RunKey(event.key(), run)));
            states.put(run, event instanceof RunDeleted d ? known.after(d) : known.after((RunRecorded) event));
        }
        List<RunState> present = states.values().stream()
                .filter(state -> state.run() != null)
                .filter(state -> states.values().stream()
                        .noneMatch(
                                other -> other.supersedes().contains(state.key().runId())))
                .toList();
        List<Run> runs =
                present.stream().flatMap(state -> state.counted().stream()).toList();
        List<Session> sessions = new SessionRule(Duration.ofMinutes(45)).join(runs);
        LocalDate first = sessions.stream()
                .map(Session::localDay)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        return new CleanReplay(
                sessions,
                SpikeRule.findings(sessions, first, first.plusYears(1), first).values(),
                days(present, sessions, settings));
    }

    private static List<LoadDay> days(List<RunState> present, List<Session> sessions, SettingsHistory settings) {
        Set<UUID> doubles = sessions.stream().flatMap(s -> s.doubles().stream()).collect(toSet());
        Map<LocalDate, List<RunState>> byDay = present.stream()
                .filter(state -> !doubles.contains(state.key().runId()))
                .collect(groupingBy(state -> state.run().localDay()));
        List<TrainingDay> active = byDay.entrySet().stream()
                .map(day -> new TrainingDay(day.getKey(), runs(day.getValue(), true), runs(day.getValue(), false)))
                .toList();
        return LoadDay.following(Optional.empty(), active, settings);
    }

    private static List<Run> runs(List<RunState> states, boolean running) {
        return states.stream()
                .filter(state -> state.running() == running)
                .map(RunState::run)
                .toList();
    }

    List<String> dayTexts() {
        return days.stream()
                .map(day -> List.of(
                                day.day(),
                                day.method(),
                                day.load() instanceof DayLoad.Known(double load) ? load : "unknown",
                                day.totals().activities(),
                                day.totals()
                                        .distance()
                                        .map(Distance::centimeters)
                                        .orElse(-1L),
                                day.state().first(),
                                day.state().atl(),
                                day.state().ctl(),
                                day.state().tsb(),
                                day.state().ewmaAcute(),
                                day.state().ewmaChronic(),
                                day.staffVisible())
                        .toString())
                .toList();
    }

    static List<String> storedDays(UUID athlete) {
        return Db.query("select * from load_day where athlete_id = ? order by local_day", athlete).stream()
                .map(row -> List.of(
                                row.get("local_day"),
                                row.get("method"),
                                row.get("knowledge").equals("KNOWN") ? row.get("load") : "unknown",
                                row.get("activities"),
                                Optional.ofNullable(row.get("distance_cm")).orElse(-1L),
                                row.get("series_first"),
                                row.get("atl"),
                                row.get("ctl"),
                                row.get("tsb"),
                                row.get("ewma_acute"),
                                row.get("ewma_chronic"),
                                row.get("staff_visible"))
                        .toString())
                .toList();
    }

    /** What is alerted of it, day and band, if everything came by this day. */
    Map<LocalDate, String> alerts(LocalDate today) {
        return findings.stream()
                .filter(finding -> !finding.day().isBefore(today.minusDays(7)) && !finding.provisional())
                .collect(toMap(Finding::day, finding -> finding.spike().band().name()));
    }

    List<String> sessionTexts() {
        return texts(sessions);
    }

    List<String> findingTexts() {
        return findings.stream()
                .map(f -> f.day() + " " + f.spike().band() + " " + f.spike().ratio() + " " + f.provisional())
                .toList();
    }

    static List<String> storedSessions(UUID athlete) {
        return texts(Db.query("select * from session where athlete_id = ? order by started_at", athlete).stream()
                .map(CleanReplay::session)
                .toList());
    }

    static List<String> storedFindings(UUID athlete) {
        return Db.query("select * from finding where athlete_id = ? order by local_day", athlete).stream()
                .map(row -> row.get("local_day") + " " + row.get("band") + " " + row.get("ratio") + " "
                        + row.get("provisional"))
                .toList();
    }

    private static List<String> texts(List<Session> sessions) {
        return sessions.stream()
                .map(s -> s.localDay() + " " + s.startedAt() + " " + s.endedAt() + " "
                        + s.distance().map(Distance::centimeters) + " " + s.runs() + " " + s.doubles())
                .toList();
    }

    private static Session session(Map<String, Object> row) {
        return new Session(
                LocalDate.parse(row.get("local_day").toString()),
                ((Timestamp) row.get("started_at")).toInstant(),
                ((Timestamp) row.get("ended_at")).toInstant(),
                Optional.ofNullable((Long) row.get("distance_cm")).map(Distance::new),
                uuids(row.get("runs")),
                uuids(row.get("doubles")),
                (Boolean) row.get("staff_visible"));
    }

    private static List<UUID> uuids(Object array) {
        String inner = array.toString().replaceAll("[{}]", "");
        return inner.isEmpty()
                ? List.of()
                : Stream.of(inner.split(",")).map(UUID::fromString).toList();
    }
}
