package org.twinge.notifier.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;
import static org.twinge.notifier.deliveries.Stories.withdrawal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.notifier.deliveries.MailServer.Mail;
import org.twinge.notifier.model.Level;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class DeliveryFaultsIT {
    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
    private final String address = athlete + "@athletes.test";

    @Inject
    Sender sender;

    @Test
    void greylistingIsWaitedOut() {
        mail.refuse(address, 451, 2);
        raise();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.SENT));
        assertThat(mail.toAthlete(athlete)).hasSize(1);
        assertThat(attempts())
                .extracting(attempt -> attempt.get("outcome"), attempt -> attempt.get("answer"))
                .containsExactly(
                        tuple("TRANSIENT", "451 no, (address)"),
                        tuple("TRANSIENT", "451 no, (address)"),
                        tuple("SENT", "250 kept"));
    }

    @Test
    void aMessageThatDoesNotGetOutIsSeenWhileItWaits() {
        mail.refuse(address, 451, 1_000);
        raise();
        await().until(() -> !attempts().isEmpty());
        Db.execute("update delivery set created_at = created_at - interval '25 hours' where athlete_id = '%s'"
                .formatted(athlete));

        await().untilAsserted(() -> assertThat(Metrics.value("twinge_delivery_unsent_oldest_seconds", "INFO"))
                .isGreaterThanOrEqualTo(25 * 3600));
        send(withdrawal(alert, 2, athlete));
        await().untilAsserted(() -> assertThat(Metrics.value("twinge_delivery_unsent_oldest_seconds", "INFO"))
                .isLessThan(25 * 3600));
    }

    @Test
    void aRefusedRecipientIsUndeliverableAndSaidSo() {
        mail.refuse(address, 550, 1);
        raise();

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.UNDELIVERABLE));
        assertThat(delivery()).containsEntry("state", "UNDELIVERABLE").containsEntry("reason", "REFUSED");
        assertThat(attempts()).extracting(attempt -> attempt.get("answer")).containsExactly("550 no, (address)");
        assertThat(mail.toAthlete(athlete)).isEmpty();
    }

    @Test
    void refusedContentIsUndeliverable() {
        mail.refuseContent(address, 554);
        raise();

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.UNDELIVERABLE));
        assertThat(mail.toAthlete(athlete)).isEmpty();
    }

    @Test
    void aWithdrawalWhileTheServerRefusesLeavesNothingToSay() {
        mail.refuse(address, 451, 1_000);
        raise();
        await().until(() -> !attempts().isEmpty());
        send(withdrawal(alert, 2, athlete));

        await().untilAsserted(() -> assertThat(
                        Db.query("select reason from delivery where alert_id = ? order by alert_revision", alert))
                .containsExactly(Map.of("reason", "REPLACED"), Map.of("reason", "NOTHING_TO_CORRECT")));
        assertThat(mail.toAthlete(athlete)).isEmpty();
    }

    @Test
    void aConsentThatEndsBeforeTheMessageIsOutEndsTheMessage() {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        mail.refuse(physio + "@staff.test", 451, 1_000);
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        send(saddleNumbness(alert, athlete, Audience.STAFF));
        await().until(() -> !attempts().isEmpty());
        TestTopics.send(People.athlete(athlete, 2, true, "en"), SUNDAY);

        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        Db.count("select count(*) from delivery where alert_id = ? and reason = 'NOT_ENTITLED'", alert)
                                == 1);
        assertThat(mail.toStaff(physio)).isEmpty();
    }

    @Test
    void anErasureEndsRetries() {
        mail.refuse(address, 451, 1_000);
        raise();
        await().until(() -> !attempts().isEmpty());
        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);

        await().until(() -> Db.count("select count(*) from delivery where athlete_id = ?", athlete) == 0
                && Db.count("select count(*) from delivery_attempt where athlete_id = ?", athlete) == 0);
        assertThat(outcomes()).isEmpty();
        assertThat(mail.toAthlete(athlete)).isEmpty();
    }

    @Test
    void aMailServerThatWasAwayGetsItLater() {
        mail.stop();
        try {
            raise();
            await().until(() -> attempts().stream()
                    .anyMatch(attempt -> attempt.get("outcome").equals("TRANSIENT")));
        } finally {
            mail.start();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.SENT));
        assertThat(mail.toAthlete(athlete)).hasSize(1);
    }

    @Test
    void anAcceptanceThatComesTooLateIsRepeatedUnderTheSameMessageId() {
        CountDownLatch answer = mail.withholdAnswer(address);
        raise();
        await().until(() -> mail.toAthlete(athlete).size() == 2); // our patience is 2 s
        answer.countDown();

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.SENT));
        assertOneMessageId(2);
        assertThat(delivery()).containsEntry("perhaps_out", true);
    }

    @Test
    void whatADeadSenderLeftBehindIsTakenUpUnderTheSameMessageId() {
        raise();
        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.SENT));
        // as if the process had died after the server's 250 and before our commit
        Db.execute("update delivery set state = 'LEASED', settled_at = null, lease_owner = gen_random_uuid(),"
                + " due_at = now() where alert_id = '" + alert + "'");

        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
        assertOneMessageId(2);
    }

    @Test
    void whatIsOutIsWrittenDownWhenTheDatabaseTakesItAgain() {
        CountDownLatch answer = mail.withholdAnswer(address);
        raise();
        await().until(() -> !mail.toAthlete(athlete).isEmpty());
        Db.execute("revoke insert on delivery_attempt from notifier_worker");
        try {
            answer.countDown();
            // our patience with the server is over and its answer is in: only the database can be what is missing
            await().pollDelay(Duration.ofSeconds(3)).until(() -> outcomes().isEmpty());
        } finally {
            Db.execute("grant insert on delivery_attempt to notifier_worker");
        }

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(Outcome.SENT));
        assertThat(mail.toAthlete(athlete)).hasSize(1);
    }

    @Test
    void theDatabaseKnowsWhatIsUrgent() {
        String[] levels = Stream.of(Level.values()).map(Enum::name).toArray(String[]::new);

        assertThat(Db.query(
                        "select level from unnest(?::text[]) level order by urgency(level), level", (Object) levels))
                .extracting(row -> row.get("level"))
                .containsExactly((Object[]) levels);
    }

    @Test
    void manySendersAtOnceSendEachMessageOnce() throws Exception {
        List<UUID> alerts =
                IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList();
        TestTopics.send(People.athlete(athlete), SUNDAY);
        alerts.forEach(id -> send(saddleNumbness(id, athlete, Audience.ATHLETE)));
        try (var more = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> one :
                    more.invokeAll(Collections.<Callable<Boolean>>nCopies(300, () -> sender.sendNext(Channel.EMAIL)))) {
                one.get();
            }
            await().untilAsserted(() -> assertThat(outcomes()).hasSize(30).containsOnly(Outcome.SENT));
        }

        assertThat(mail.toAthlete(athlete)).hasSize(30).doesNotHaveDuplicates();
        assertThat(messageIds()).hasSize(30).doesNotHaveDuplicates();
    }

    private void raise() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
    }

    private void assertOneMessageId(int mails) {
        assertThat(messageIds()).hasSize(mails).containsOnly("<" + delivery().get("id") + "@mail.twinge.test>");
    }

    private List<String> messageIds() {
        return mail.toAthlete(athlete).stream().map(DeliveryFaultsIT::messageId).toList();
    }

    private static String messageId(Mail letter) {
        try {
            return letter.messageId();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> delivery() {
        return Db.query("select * from delivery where alert_id = ?", alert).getFirst();
    }

    private List<Map<String, Object>> attempts() {
        return Db.query(
                "select a.* from delivery_attempt a join delivery d on d.id = a.delivery_id where d.alert_id = ?"
                        + " order by a.attempted_at",
                alert);
    }

    private List<Outcome> outcomes() {
        return TestTopics.read(DeliverySettled.class, Topics.DELIVERIES, athlete).stream()
                .map(DeliverySettled::outcome)
                .toList();
    }
}
