package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Sport;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.model.LoadMethod;
import org.twinge.load.model.LoadSettings;
import org.twinge.load.model.SettingsHistory;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Late, twice, corrected, deleted, retyped, merged: what is stored equals the rules applied to the runs that are left. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReplayIT {
    private static final int PERMUTATIONS = 100;

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
        Map<Diary, Map<LocalDate, String>> toTell = new LinkedHashMap<>();
        for (int seed = 0; seed < PERMUTATIONS; seed++) {
            Diary diary = Diary.ofSomebody();
            List<TwingeEvent> history = history(diary);
            Random random = new Random(seed);
            clock.reset();
            SettingsHistory settings = exertionCountsFrom(diary, diary.today().minusDays(12));

            arrive(history, random);
            settle();

            CleanReplay expected = CleanReplay.of(history, settings);
            assertThat(expected.days()).as("the history is worth testing").hasSize(70);
            assertThat(CleanReplay.storedDays(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.dayTexts());
            assertThat(expected.findings()).as("the history is worth testing").hasSize(5);
            assertThat(CleanReplay.storedSessions(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.sessionTexts());
            assertThat(CleanReplay.storedFindings(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.findingTexts());
            Map<LocalDate, String> alerts = expected.alerts(diary.today());
            assertThat(storedAlerts(diary)).as("seed %d", seed).isEqualTo(alerts);
            toTell.put(diary, alerts);
        }
        toTell.forEach((diary, alerts) ->
                await().untilAsserted(() -> assertThat(told(diary)).isEqualTo(alerts)));
    }

    /** Runs so close that sessions join, split, reach over midnight and change their day with every change. */
    @Test
    void whatAChangeTouchesIsAllThatChanges() {
        for (int seed = 0; seed < 10; seed++) {
            Diary diary = Diary.ofSomebody();
            Random random = new Random(seed);
            List<TwingeEvent> history = new ArrayList<>();
            List<RunRecorded> runs = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                TwingeEvent event;
                if (runs.isEmpty() || random.nextInt(3) > 0) {
                    event = somewhere(diary, UUID.randomUUID(), 1, random);
                } else {
                    RunRecorded known = runs.remove(random.nextInt(runs.size()));
                    event = random.nextBoolean()
                            ? Diary.deleted(known)
                            : somewhere(diary, known.runId(), known.revision() + 1, random);
                }
                if (event instanceof RunRecorded run) {
                    runs.add(run);
                }
                history.add(event);
                recordRuns.record(List.of(received(event)));
            }

            CleanReplay expected = CleanReplay.of(history, SettingsHistory.NONE);
            assertThat(CleanReplay.storedDays(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.dayTexts());
            assertThat(CleanReplay.storedSessions(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.sessionTexts());
            assertThat(CleanReplay.storedFindings(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.findingTexts());
        }
    }

    /** On one of two weekends 35 days apart, so that the first known run changes, too. */
    private static RunRecorded somewhere(Diary diary, UUID runId, int revision, Random random) {
        LocalDate day = diary.today().minusDays(40 - 35 * random.nextInt(2) - random.nextInt(3));
        String time = "%02d:%02d".formatted(random.nextInt(24), 5 * random.nextInt(12));
        return diary.run(runId, revision, day, time, 10 + random.nextInt(60), 1000.0 + random.nextInt(9000));
    }

    @Test
    void severalInstancesSendADueAlertOnce() {
        List<Diary> diaries = Stream.generate(Diary::ofSomebody).limit(20).toList();
        diaries.forEach(
                diary -> recordRuns.record(Stream.of(diary.run(41, 8000), diary.run(10, 10000), diary.run(1, 15000))
                        .map(ReplayIT::received)
                        .toList()));
        clock.advance(Duration.ofMinutes(46));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(publishDueAlerts::publish))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        settle();

        for (Diary diary : diaries) {
            await().untilAsserted(() -> assertThat(TestTopics.read(AlertRaised.class, Topics.ALERTS, diary.athlete()))
                    .hasSize(1));
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

    /** Kilometres until then, session-RPE from then on. */
    private static SettingsHistory exertionCountsFrom(Diary diary, LocalDate day) {
        Db.execute("""
                insert into load_setting (athlete_id, valid_from, method, set_by, set_at)
                values ('%s', '%s', 'SESSION_RPE', 'test', now())
                """.formatted(diary.athlete(), day));
        LoadSettings exertion = new LoadSettings(
                LoadMethod.SESSION_RPE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new SettingsHistory(new TreeMap<>(Map.of(day, exertion)));
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
                Diary.felt(diary.run(6, 6000), 3),
                Diary.felt(diary.run(UUID.randomUUID(), 1, today.minusDays(7), "07:00", 55, null), 7),
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

    private static Map<LocalDate, String> storedAlerts(Diary diary) {
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
