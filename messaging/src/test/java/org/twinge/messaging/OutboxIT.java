package org.twinge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Faults;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Events out of a real database to a real broker, with everything going wrong that can. */
@QuarkusTest
@WithTestResource(Servers.class)
class OutboxIT {
    private final UUID athlete = UUID.randomUUID();
    private final UUID run = UUID.randomUUID();

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    RelaySignal signal;

    @Inject
    ParkedRecords parked;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void whatIsPublishedTogetherArrivesInOrderAndLeavesTheOutbox() {
        ledger.publish(revisions(1, 1200));

        awaitPublished(IntStream.rangeClosed(1, 1200).toArray());
        await().untilAsserted(() ->
                assertThat(Db.count("select count(*) from outbox")).isZero());
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        assertThatIllegalStateException().isThrownBy(() -> ledger.publishAndFail(new RunDeleted(run, athlete, 1)));
        ledger.publish(revisions(2, 2));

        awaitPublished(2);
    }

    @Test
    void theWriterThatCommitsLastLosesNothing() throws SQLException {
        try (Connection slow = Db.connect()) {
            slow.setAutoCommit(false);
            insertIntoOutbox(slow, new RunDeleted(run, athlete, 1));
            ledger.publish(revisions(2, 3));
            awaitPublished(2, 3);
            slow.commit();
        }
        signal.wake();

        awaitPublished(2, 3, 1);
    }

    @Test
    void whatTheBrokerCanNeverTakeIsParkedAndTheRestGoesOn() {
        var tooLarge = new SymptomsAssessed(
                run,
                athlete,
                1,
                java.time.Instant.EPOCH,
                org.twinge.contracts.CareLevel.ROUTINE,
                false,
                List.of("x".repeat(2_000_000)),
                "1",
                null);
        ledger.publish(List.of(new RunDeleted(run, athlete, 1), tooLarge, new RunDeleted(run, athlete, 2)));

        awaitPublished(1, 2);
        await().untilAsserted(() -> assertThat(Db.query(
                        "select direction, topic, reason from parked_record where key = ?", athlete.toString()))
                .containsExactly(Map.of(
                        "direction", "OUTGOING", "topic", Topics.SYMPTOMS, "reason", "RecordTooLargeException")));
    }

    @Test
    void aRelayThatSentButCouldNotDeleteSendsAgainUnderTheSameIds() {
        Db.execute("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'pulled the plug'; end $$;
                create trigger plug before delete on outbox for each row execute function refuse();
                """);
        ledger.publish(revisions(1, 3));
        await().atMost(Duration.ofSeconds(30)).until(() -> published().size() >= 6);
        Db.execute("drop trigger plug on outbox; drop function refuse()");

        await().untilAsserted(
                        () -> assertThat(Db.count("select count(*) from outbox where key = ?", athlete.toString()))
                                .isZero());
        assertThat(published().stream().map(Received::id).distinct()).hasSize(3);
        await().untilAsserted(() -> assertThat(Db.count("select count(*) from ledger where run_id = ?", run))
                .as("and whoever consumes it works once")
                .isEqualTo(3));
    }

    @Test
    void ofTwoRelaysOneIsActive() throws InterruptedException {
        var second = new OutboxRelay(database, signal, parked, new FailPoints(Optional.empty()), kafka);
        second.start(new StartupEvent());
        try {
            for (int i = 0; i < 40; i++) {
                ledger.publish(revisions(i * 10 + 1, i * 10 + 10));
            }
            awaitPublished(IntStream.rangeClosed(1, 400).toArray());
        } finally {
            second.stop(new ShutdownEvent());
        }
    }

    @Test
    void theOutboxWaitsWhileTheBrokerIsAway() {
        ledger.publish(revisions(1, 5));
        awaitPublished(1, 2, 3, 4, 5);

        Faults.killBroker();
        ledger.publish(revisions(6, 30));
        assertThat(Db.count("select count(*) from outbox where key = ?", athlete.toString()))
                .isEqualTo(25);
        Faults.restartBroker();
        ledger.publish(revisions(31, 40));

        awaitPublished(IntStream.rangeClosed(1, 40).toArray());
    }

    @Test
    void theOutboxWaitsWhileTheDatabaseIsAway() {
        ledger.publish(revisions(1, 5));
        Faults.databaseAway();
        Faults.databaseBack();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> ledger.publish(revisions(6, 10)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                published().stream().map(Received::event).distinct())
                        .containsExactlyElementsOf(revisions(1, 10)));
    }

    private List<RunDeleted> revisions(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(revision -> new RunDeleted(run, athlete, revision))
                .toList();
    }

    private List<Received> published() {
        return TestTopics.read(Topics.RUNS).stream()
                .filter(received -> received.event().key().equals(athlete))
                .toList();
    }

    private void awaitPublished(int... revisions) {
        List<Integer> expected = IntStream.of(revisions).boxed().toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(published())
                        .extracting(received -> ((RunDeleted) received.event()).revision())
                        .isEqualTo(expected));
    }

    private static void insertIntoOutbox(Connection connection, RunDeleted event) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "insert into outbox (event_id, topic, key, value, caused_at) values (?, ?, ?, ?, now())")) {
            insert.setObject(1, id);
            insert.setString(2, Topics.RUNS);
            insert.setString(3, event.key().toString());
            insert.setBytes(4, EventCodec.encode(id, "test", java.time.Instant.EPOCH, event));
            insert.executeUpdate();
        }
    }
}
