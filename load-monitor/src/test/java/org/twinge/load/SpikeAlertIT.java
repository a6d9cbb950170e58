package org.twinge.load;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.AlertRaised.SessionSpike;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** From the topic {@code runs} to the topic {@code alerts}. */
@QuarkusTest
@WithTestResource(Servers.class)
class SpikeAlertIT {
    @Inject
    TestClock clock;

    @Inject
    PublishDueAlerts publishDueAlerts;

    private final Diary diary = Diary.ofSomebody();
    private final RunRecorded longAgo = diary.run(41, 8000);
    private final RunRecorded longest = diary.run(10, 10000);
    private final RunRecorded spike = diary.run(1, 15000);

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void aSpikeIsAlertedOnceItsTimeHasCome() {
        send(longAgo, longest, spike);
        assertThat(publishDueAlerts.publish()).isZero();
        assertThat(alerts()).isEmpty();

        Instant arrived = clock.instant();
        waitForDueAlerts();

        AlertRaised alert = onlyAlert();
        assertThat(alert.causedAt()).isBetween(arrived.minusSeconds(30), arrived.plusSeconds(1));
        assertThat(alert)
                .isEqualTo(new AlertRaised(
                        Ids.v5("session-spike", diary.athlete(), diary.today().minusDays(1)),
                        1,
                        diary.athlete(),
                        Level.INFO,
                        Set.of(Audience.ATHLETE),
                        alert.causedAt(),
                        new SessionSpike(
                                diary.today().minusDays(1),
                                15000,
                                10000,
                                diary.today().minusDays(10),
                                1.5,
                                SpikeBand.OVER_30_PERCENT)));
    }

    @Test
    void overAHundredPercentIsNotable() {
        send(longAgo, longest, diary.run(1, 20000.1));
        waitForDueAlerts();

        assertThat(onlyAlert().level()).isEqualTo(Level.NOTICE);
    }

    @Test
    void aCorrectionThatChangesTheBandRevisesAndADeletionWithdraws() {
        send(longAgo, longest, spike);
        waitForDueAlerts();
        RunRecorded sameBand = Diary.corrected(spike, 16000.0);
        RunRecorded otherBand = Diary.corrected(sameBand, 11500.0);

        send(sameBand);
        assertThat(alerts()).hasSize(1);
        send(otherBand);
        send(Diary.deleted(otherBand));

        List<TwingeEvent> told = await().atMost(20, SECONDS).until(this::alerts, events -> events.size() == 3);
        AlertRaised first = (AlertRaised) told.get(0);
        AlertRaised revised = (AlertRaised) told.get(1);
        AlertWithdrawn withdrawn = (AlertWithdrawn) told.get(2);
        assertThat(((SessionSpike) revised.cause()).band()).isEqualTo(SpikeBand.OVER_10_PERCENT);
        assertThat(List.of(first.revision(), revised.revision(), withdrawn.revision()))
                .containsExactly(1, 2, 3);
        assertThat(List.of(revised.alertId(), withdrawn.alertId())).containsOnly(first.alertId());
        assertThat(Db.count("select count(*) from finding where athlete_id = ?", diary.athlete()))
                .isZero();
    }

    @Test
    void aLateWarmUpChangesTheSessionBeforeAnythingIsSent() {
        LocalDate yesterday = diary.today().minusDays(1);
        send(longAgo, longest, diary.run(UUID.randomUUID(), 1, yesterday, "05:00", 60, 12000.0));
        send(diary.run(UUID.randomUUID(), 1, yesterday, "04:20", 10, 2000.0));
        waitForDueAlerts();

        SessionSpike cause = (SessionSpike) onlyAlert().cause();
        assertThat(cause.sessionMeters()).isEqualTo(14000);
        assertThat(cause.band()).isEqualTo(SpikeBand.OVER_30_PERCENT);
    }

    @Test
    void oldAndProvisionalFindingsAreStoredAndNotAlerted() {
        send(
                longAgo,
                diary.run(20, 8000),
                diary.run(9, 12000),
                Diary.ofSomebody().run(3, 5000));
        Diary beginner = Diary.ofSomebody();
        send(beginner.run(5, 5000), beginner.run(2, 8000));
        waitForDueAlerts();

        assertThat(alerts()).isEmpty();
        assertThat(silence(diary)).containsExactly("OLD");
        assertThat(silence(beginner)).containsExactly("PROVISIONAL");
    }

    @Test
    void anOlderRunThatArrivesLateEndsTheProvisionalTimeAndTheAlertFollows() {
        send(longest, spike);
        assertThat(silence(diary)).containsExactly("PROVISIONAL");

        send(longAgo);
        waitForDueAlerts();

        onlyAlert();
    }

    @Test
    void under18NothingIsSent() {
        AthleteSnapshot adult = People.athlete(diary.athlete());
        AthleteSnapshot.Profile profile = requireNonNull(adult.profile());
        TestTopics.send(
                new AthleteSnapshot(
                        diary.athlete(),
                        2,
                        AthleteSnapshot.State.ACTIVE,
                        adult.subject(),
                        new AthleteSnapshot.Profile(
                                profile.name(),
                                diary.today().minusYears(16),
                                profile.sex(),
                                profile.zone(),
                                profile.language(),
                                profile.country(),
                                profile.email(),
                                true),
                        List.of()),
                Instant.now());
        await().atMost(20, SECONDS)
                .until(() ->
                        Db.count("select count(*) from access_athlete where athlete_id = ?", diary.athlete()) == 1);

        send(longAgo, longest, spike);
        waitForDueAlerts();

        assertThat(silence(diary)).containsExactly("UNDER_18");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aFullReplaySendsNothingNew() {
        List<UUID> ids = send(longAgo, longest, spike);
        waitForDueAlerts();
        onlyAlert();

        TestTopics.send(ids.get(0), longAgo, Instant.now());
        TestTopics.send(ids.get(1), longest, Instant.now());
        TestTopics.send(ids.get(2), spike, Instant.now());
        send(longAgo, longest, spike); // the same under new ids, as a rebuilt producer would
        waitForDueAlerts();

        assertThat(alerts()).hasSize(1);
        assertThat(Db.count("select count(*) from session where athlete_id = ?", diary.athlete()))
                .isEqualTo(3);
    }

    @Test
    void aBrokenRecordIsParkedAndTheRestGoesOn() {
        byte[] good = EventCodec.encode(UUID.randomUUID(), "test", Instant.now(), longest);
        String broken =
                new String(good, StandardCharsets.UTF_8).replaceAll("\"elapsedSeconds\":\\d+", "\"elapsedSeconds\":-5");
        RunRecorded endless = new RunRecorded(
                UUID.randomUUID(),
                diary.athlete(),
                1,
                List.of(),
                longest.sport(),
                longest.localDay(),
                longest.startedAt(),
                Long.MAX_VALUE,
                null,
                10000.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                longest.provenance(),
                Set.of(),
                null);

        TestTopics.send(longAgo, Instant.now());
        TestTopics.sendRaw(Topics.RUNS, diary.athlete().toString(), broken.getBytes(StandardCharsets.UTF_8));
        TestTopics.send(endless, Instant.now());
        send(longest, spike);
        waitForDueAlerts();

        onlyAlert();
        assertThat(Db.count(
                        "select count(*) from parked_record where key = ?",
                        diary.athlete().toString()))
                .isEqualTo(2);
    }

    @Test
    void eventsOfAnErasedAthleteLeaveNoRow() {
        send(longAgo, longest);
        TestTopics.send(new ErasureRequested(diary.athlete(), Instant.now()), Instant.now());
        await().atMost(20, SECONDS)
                .until(() ->
                        Db.count("select count(*) from access_athlete where athlete_id = ? and erased", diary.athlete())
                                == 1);

        send(spike);

        for (String table : List.of("run", "session", "finding", "alert", "load_day", "athlete_load")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", diary.athlete()))
                    .as(table)
                    .isZero();
        }
    }

    /** Sends the events and waits until they are worked on. */
    private static List<UUID> send(TwingeEvent... events) {
        List<UUID> ids = Stream.of(events)
                .map(event -> TestTopics.send(event, Instant.now()))
                .toList();
        ids.forEach(id -> await().atMost(20, SECONDS)
                .until(() -> Db.count("select count(*) from processed_event where event_id = ?", id) == 1));
        return ids;
    }

    private void waitForDueAlerts() {
        clock.advance(Duration.ofMinutes(46));
        while (publishDueAlerts.publish() > 0) {}
    }

    private List<TwingeEvent> alerts() {
        return TestTopics.read(Topics.ALERTS).stream()
                .map(Received::event)
                .filter(event -> event.key().equals(diary.athlete()))
                .toList();
    }

    private AlertRaised onlyAlert() {
        List<TwingeEvent> told = await().atMost(20, SECONDS).until(this::alerts, events -> !events.isEmpty());
        assertThat(told).hasSize(1);
        return (AlertRaised) told.getFirst();
    }

    private static List<Object> silence(Diary diary) {
        return Db.query("select silence from alert where athlete_id = ? and state = 'SILENT'", diary.athlete()).stream()
                .map(row -> row.get("silence"))
                .toList();
    }
}
