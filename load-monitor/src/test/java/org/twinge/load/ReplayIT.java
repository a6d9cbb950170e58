package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.SessionSpike;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Sport;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Finding;
import org.twinge.load.model.Run;
import org.twinge.load.model.Session;
import org.twinge.load.model.SessionRule;
import org.twinge.load.model.SpikeRule;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Late, twice, corrected, deleted, retyped, merged: what is stored equals the rules applied to the runs that are left. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReplayIT {
    private static final int PERMUTATIONS = 25;

    @Inject
    RecordRuns recordRuns;

    @Inject
    PublishDueAlerts publishDueAlerts;

    @Inject
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anyOrderWithDuplicatesEndsLikeACleanReplay() {
        for (int seed = 0; seed < PERMUTATIONS; seed++) {
            Diary diary = Diary.ofSomebody();
            List<TwingeEvent> history = history(diary);
            Random random = new Random(seed);
            clock.reset();

            arrive(history, random);
            settle();

            List<Session> sessions = sessions(history);
            Collection<Finding> findings = findings(diary, sessions);
            assertThat(findings).as("the history is worth testing").hasSize(5);
            assertThat(storedSessions(diary)).as("seed %d", seed).isEqualTo(texts(sessions));
            assertThat(storedFindings(diary)).as("seed %d", seed).isEqualTo(texts(findings));
            Map<LocalDate, String> raised = raised(diary, findings);
            assertThat(storedRaised(diary)).as("seed %d", seed).isEqualTo(raised);
            await().untilAsserted(() -> assertThat(told(diary)).isEqualTo(raised));
        }
    }

    @Test
    void batchesWithCrossingAthletesDoNotDeadlock() {
        List<Diary> diaries = Stream.generate(Diary::ofSomebody).limit(8).toList();
        Stream<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    Random random = new Random(writer);
                    for (int batch = 0; batch < 10; batch++) {
                        List<Received> events = new ArrayList<>();
                        int daysAgo = 1 + random.nextInt(60);
                        diaries.forEach(diary -> events.add(received(diary.run(daysAgo, 5000 + random.nextInt(9000)))));
                        Collections.shuffle(events, random);
                        recordRuns.record(events);
                    }
                }));

        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();

        for (Diary diary : diaries) {
            assertThat(Db.count("select count(*) from run where athlete_id = ?", diary.athlete()))
                    .isEqualTo(40);
        }
    }

    private static List<TwingeEvent> history(Diary diary) {
        LocalDate today = diary.today();
        RunRecorded corrected = diary.run(20, 9000);
        RunRecorded wrong = diary.run(15, 30000);
        RunRecorded ride = diary.run(8, 40000);
        RunRecorded phone = diary.run(5, 9900);
        RunRecorded watch = diary.run(5, 10000);
        return List.of(
                diary.run(70, 8000),
                diary.run(45, 12000),
                corrected,
                Diary.corrected(corrected, 10000.0),
                wrong,
                Diary.deleted(wrong),
                diary.run(UUID.randomUUID(), 1, today.minusDays(10), "07:00", 15, 2500.0),
                diary.run(UUID.randomUUID(), 1, today.minusDays(10), "07:35", 50, 9500.0),
                diary.run(UUID.randomUUID(), 1, today.minusDays(9), "18:00", 60, 15000.0),
                diary.run(UUID.randomUUID(), 1, today.minusDays(9), "18:01", 60, 14000.0),
                ride,
                Diary.retyped(ride, Sport.CYCLING),
                phone,
                watch,
                Diary.merged(watch, phone.runId()),
                diary.run(UUID.randomUUID(), 1, today.minusDays(4), "23:30", 40, 7000.0),
                diary.run(UUID.randomUUID(), 1, today.minusDays(3), "00:40", 70, 11500.0),
                diary.run(UUID.randomUUID(), 1, today.minusDays(3), "12:00", 70, null),
                Diary.flagged(diary.run(2, 90000), QualityFlag.SPEED_OVER_7_MPS),
                diary.run(1, 45000));
    }

    /** In any order, some twice under the same id, some under another, in batches of any size, alerts sent in between. */
    private void arrive(List<TwingeEvent> history, Random random) {
        List<Received> arrivals = new ArrayList<>();
        for (TwingeEvent event : history) {
            Received first = received(event);
            arrivals.add(first);
            if (random.nextInt(3) == 0) {
                arrivals.add(random.nextBoolean() ? first : received(event));
            }
        }
        Collections.shuffle(arrivals, random);
        while (!arrivals.isEmpty()) {
            List<Received> batch = arrivals.subList(0, 1 + random.nextInt(arrivals.size()));
            recordRuns.record(List.copyOf(batch));
            batch.clear();
            if (random.nextInt(3) == 0) {
                settle();
            }
        }
    }

    private void settle() {
        clock.advance(Duration.ofMinutes(46));
        while (publishDueAlerts.publish() > 0) {}
    }

    private static Received received(TwingeEvent event) {
        return new Received(UUID.randomUUID(), Instant.now(), event, "hash");
    }

    /** The rules on what a clean replay leaves: every run at its highest revision. */
    private static List<Session> sessions(List<TwingeEvent> history) {
        Map<UUID, RunState> states = new TreeMap<>();
        for (TwingeEvent event : history) {
            UUID run = event instanceof RunDeleted deletion ? deletion.runId() : ((RunRecorded) event).runId();
            RunState known = states.getOrDefault(run, RunState.unknown(new RunState.RunKey(event.key(), run)));
            states.put(run, event instanceof RunDeleted d ? known.after(d) : known.after((RunRecorded) event));
        }
        List<Run> runs = states.values().stream()
                .filter(state -> states.values().stream()
                        .noneMatch(
                                other -> other.supersedes().contains(state.key().runId())))
                .flatMap(state -> state.counted().stream())
                .toList();
        return new SessionRule(Duration.ofMinutes(45)).join(runs);
    }

    private static Collection<Finding> findings(Diary diary, List<Session> sessions) {
        return SpikeRule.findings(
                        sessions,
                        diary.today().minusDays(90),
                        diary.today(),
                        sessions.getFirst().localDay())
                .values();
    }

    private static Map<LocalDate, String> raised(Diary diary, Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.day().isAfter(diary.today().minusDays(7)) && !finding.provisional())
                .collect(toMap(Finding::day, finding -> finding.spike().band().name()));
    }

    private static List<String> texts(List<Session> sessions) {
        return sessions.stream()
                .map(s -> s.localDay() + " " + s.startedAt() + " " + s.endedAt() + " "
                        + s.distance().map(Distance::centimeters) + " " + s.runs() + " " + s.doubles())
                .toList();
    }

    private static List<String> storedSessions(Diary diary) {
        return texts(
                Db.query("select * from session where athlete_id = ? order by started_at", diary.athlete()).stream()
                        .map(ReplayIT::session)
                        .toList());
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

    private static List<String> texts(Collection<Finding> findings) {
        return findings.stream()
                .map(f -> f.day() + " " + f.spike().band() + " " + f.spike().ratio() + " " + f.provisional())
                .toList();
    }

    private static List<String> storedFindings(Diary diary) {
        return Db.query("select * from finding where athlete_id = ? order by local_day", diary.athlete()).stream()
                .map(row -> row.get("local_day") + " " + row.get("band") + " " + row.get("ratio") + " "
                        + row.get("provisional"))
                .toList();
    }

    private static Map<LocalDate, String> storedRaised(Diary diary) {
        return Db.query("select local_day, band from alert where athlete_id = ? and state = 'RAISED'", diary.athlete())
                .stream()
                .collect(toMap(
                        row -> LocalDate.parse(row.get("local_day").toString()),
                        row -> row.get("band").toString()));
    }

    /** What somebody knows who read every message, whose revisions count 1, 2, 3. */
    private static Map<LocalDate, String> told(Diary diary) {
        Map<UUID, List<TwingeEvent>> byAlert = TestTopics.read(Topics.ALERTS).stream()
                .map(Received::event)
                .filter(event -> event.key().equals(diary.athlete()))
                .collect(Collectors.groupingBy(ReplayIT::alertId));
        Map<LocalDate, String> told = new TreeMap<>();
        for (List<TwingeEvent> messages : byAlert.values()) {
            assertThat(messages.stream().map(ReplayIT::revision))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, messages.size()).boxed().toList());
            if (messages.getLast() instanceof AlertRaised raised && raised.cause() instanceof SessionSpike spike) {
                told.put(spike.localDay(), spike.band().name());
            }
        }
        return told;
    }

    private static UUID alertId(TwingeEvent event) {
        return event instanceof AlertRaised raised ? raised.alertId() : ((AlertWithdrawn) event).alertId();
    }

    private static int revision(TwingeEvent event) {
        return event instanceof AlertRaised raised ? raised.revision() : ((AlertWithdrawn) event).revision();
    }
}
