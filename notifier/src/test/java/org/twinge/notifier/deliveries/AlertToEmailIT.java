package org.twinge.notifier.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.planBreach;
import static org.twinge.notifier.deliveries.Stories.question;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;
import static org.twinge.notifier.deliveries.Stories.staffMessage;
import static org.twinge.notifier.deliveries.Stories.withdrawal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.notifier.deliveries.MailServer.Mail;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class AlertToEmailIT {
    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @Test
    void aSpikeBecomesOneEmailToTheAthlete() throws Exception {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        Mail letter = onlyMail();
        UUID delivery = (UUID) deliveries().getFirst();
        assertThat(letter.subject()).isEqualTo("Twinge has a message for you");
        assertThat(letter.messageId()).isEqualTo("<" + delivery + "@mail.twinge.test>");
        assertThat(letter.message().getFrom()[0]).hasToString("alerts@mail.twinge.test");
        assertThat(letter.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.text()).isEqualTo(golden("spike-en.txt"));
        assertThat(letter.html())
                .contains("<html lang=\"en\">", "16.2 km", "<a href=\"https://dashboard.test/\">Open Twinge</a>");
        awaitSettled(Outcome.SENT);
    }

    @Test
    void germanReadersReadGerman() throws Exception {
        TestTopics.send(People.athlete(athlete, 1, true, "de"), SUNDAY);
        send(spike(alert, 1, athlete, SpikeBand.OVER_100_PERCENT));

        assertThat(onlyMail().subject()).isEqualTo("Neue Nachricht von Twinge");
        assertThat(onlyMail().text()).isEqualTo(golden("spike-de.txt"));
    }

    @Test
    void redFlagsReachTheAthleteAndTheStaffOfConsentingClinicsOnly() throws Exception {
        UUID otherClinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        UUID doctor = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio, doctor), SUNDAY);
        TestTopics.send(People.clinic(otherClinic, stranger), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        awaitKnown();
        send(saddleNumbness(alert, athlete, Audience.ATHLETE, Audience.STAFF));

        await().untilAsserted(() -> {
            assertThat(mail.toAthlete(athlete)).hasSize(1);
            assertThat(mail.toStaff(physio)).hasSize(1);
            assertThat(mail.toStaff(doctor)).hasSize(1);
        });
        assertThat(onlyMail().text()).isEqualTo(golden("red-flags-athlete-en.txt"));
        assertThat(mail.toStaff(physio).getFirst().subject()).isEqualTo("Twinge has a message for you");
        assertThat(mail.toStaff(physio).getFirst().text()).isEqualTo(golden("red-flags-staff-en.txt"));
        assertThat(mail.toStaff(stranger)).isEmpty();
        assertThat(deliveries()).hasSize(3);
    }

    @Test
    void aQuestionSaysNothingAboutWhatItFollows() throws Exception {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        send(question(alert, athlete, AlertRaised.Question.NEXT_MORNING));

        assertThat(onlyMail().subject()).isEqualTo("Twinge has a message for you");
        assertThat(onlyMail().text()).isEqualTo(golden("prompt-en.txt").replace("PROMPT", alert.toString()));
    }

    @Test
    void theWeeklyQuestionsAreAnnouncedInGerman() throws Exception {
        TestTopics.send(People.athlete(athlete, 1, true, "de"), SUNDAY);
        send(question(alert, athlete, AlertRaised.Question.WEEKLY));

        assertThat(onlyMail().text()).isEqualTo(golden("check-in-de.txt").replace("PROMPT", alert.toString()));
    }

    @Test
    void anUnverifiedAddressIsNotEvenToldThatThereIsAQuestion() throws Exception {
        TestTopics.send(People.athlete(athlete, 1, false, "en"), SUNDAY);
        send(question(alert, athlete, AlertRaised.Question.REVIEW));

        assertThat(onlyMail().text()).isEqualTo(golden("content-free-en.txt"));
        assertThat(onlyMail().html()).doesNotContain("question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aMessageOfStaffIsAnnouncedWithoutItsWords(String language) throws Exception {
        TestTopics.send(People.athlete(athlete, 1, true, language), SUNDAY);
        send(staffMessage(alert, athlete));

        assertThat(onlyMail().text()).isEqualTo(golden("staff-message-" + language + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aBrokenPlanIsToldAsFarAsRecordingsShowIt(String language) throws Exception {
        TestTopics.send(People.athlete(athlete, 1, true, language), SUNDAY);
        send(planBreach(alert, athlete));

        assertThat(onlyMail().text()).isEqualTo(golden("plan-breach-" + language + ".txt"));
    }

    @Test
    void anUnverifiedAddressGetsNoHealthData() throws Exception {
        TestTopics.send(People.athlete(athlete, 1, false, "en"), SUNDAY);
        send(saddleNumbness(alert, athlete, Audience.ATHLETE));

        assertThat(onlyMail().text()).isEqualTo(golden("content-free-en.txt"));
        assertThat(onlyMail().html()).doesNotContain("numb", "mergency department", "Robin");
    }

    @Test
    void theSameAlertAgainIsNotToldAgain() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        AlertRaised spike = spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT);
        UUID event = TestTopics.send(spike, SUNDAY);
        awaitSettled(Outcome.SENT);

        TestTopics.send(event, spike, SUNDAY); // Kafka delivers again
        TestTopics.send(spike, SUNDAY); // a rebuilt producer says it under another id
        send(spike(alert, 2, athlete, SpikeBand.OVER_10_PERCENT)); // newer, same meaning

        awaitDeliveries("ALREADY_TOLD", 1);
        assertThat(mail.toAthlete(athlete)).hasSize(1);
        assertThat(deliveries()).hasSize(2);
    }

    @Test
    void anotherBandIsACorrection() throws Exception {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitSettled(Outcome.SENT);
        send(spike(alert, 2, athlete, SpikeBand.OVER_100_PERCENT));

        await().untilAsserted(() -> assertThat(mail.toAthlete(athlete)).hasSize(2));
        assertThat(mail.toAthlete(athlete).getLast().text())
                .contains("more than twice as long", "This replaces our earlier message.");
    }

    @Test
    void aWithdrawalIsToldToWhoWasTold() throws Exception {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitSettled(Outcome.SENT);
        send(withdrawal(alert, 2, athlete));

        await().untilAsserted(() -> assertThat(mail.toAthlete(athlete)).hasSize(2));
        assertThat(mail.toAthlete(athlete).getLast().text()).isEqualTo(golden("withdrawn-spike-en.txt"));
    }

    @Test
    void aWithdrawalThatOvertakesItsAlertSilencesIt() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        send(withdrawal(alert, 2, athlete));
        await().until(() -> Db.count("select count(*) from alert where alert_id = ?", alert) == 1);
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitConsumed();

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void anUnknownAthleteIsHeldAndToldWhenTheSnapshotComes() throws Exception {
        UUID physio = UUID.randomUUID();
        send(saddleNumbness(alert, athlete, Audience.ATHLETE, Audience.STAFF));
        awaitDeliveries("PERSON_UNKNOWN", 1);

        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        await().untilAsserted(() -> assertThat(mail.toAthlete(athlete)).hasSize(1));
        awaitDeliveries("PERSON_UNKNOWN", 1); // now it is the clinic that nobody knows

        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        await().untilAsserted(() -> assertThat(mail.toStaff(physio)).hasSize(1));
        awaitDeliveries("REPLACED", 1);
        assertThat(mail.toAthlete(athlete)).hasSize(1);
    }

    @Test
    void anUnknownAthleteShowsAsUndeliverableAfterTwoMinutesAndIsToldStill() {
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDeliveries("PERSON_UNKNOWN", 1);
        Db.execute(
                "update alert set received_at = received_at - interval '2 minutes' where alert_id = '" + alert + "'");

        awaitSettled(Outcome.UNDELIVERABLE);
        TestTopics.send(People.athlete(athlete), SUNDAY);
        awaitSettled(Outcome.UNDELIVERABLE, Outcome.SENT);
        assertThat(mail.toAthlete(athlete)).hasSize(1);
    }

    @Test
    void nobodyWritesAboutTheErased() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);
        await().until(() ->
                Db.count("select count(*) from access_athlete where athlete_id = ? and erased", athlete) == 1);
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitConsumed();

        assertThat(mail.toAthlete(athlete)).isEmpty();
        assertThat(Db.count("select count(*) from alert where athlete_id = ?", athlete))
                .isZero();
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void anErasureTakesHeldMessagesAlong() {
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDeliveries("PERSON_UNKNOWN", 1);
        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);

        await().untilAsserted(() -> assertThat(deliveries()).isEmpty());
        assertThat(Db.count("select count(*) from alert where athlete_id = ?", athlete))
                .isZero();
    }

    private static void awaitConsumed() {
        List<UUID> sent = TestTopics.read(Topics.ALERTS).stream()
                .map(Received::id)
                .distinct()
                .toList();
        await().until(() -> Db.query("select event_id from processed_event where consumer = 'alerts'").stream()
                .map(row -> row.get("event_id"))
                .toList()
                .containsAll(sent));
    }

    private void awaitKnown() {
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1);
        await().until(() -> Db.count("select count(*) from staff_contact where clinic_id = ?", clinic) == 2);
    }

    private Mail onlyMail() {
        await().untilAsserted(() -> assertThat(mail.toAthlete(athlete)).hasSize(1));
        return mail.toAthlete(athlete).getFirst();
    }

    private List<Object> deliveries() {
        return Db.query("select id from delivery where alert_id = ?", alert).stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private void awaitDeliveries(String reason, int count) {
        await().untilAsserted(() -> assertThat(
                        Db.count("select count(*) from delivery where alert_id = ? and reason = ?", alert, reason))
                .isEqualTo(count));
    }

    private void awaitSettled(Outcome... outcomes) {
        await().untilAsserted(() -> assertThat(TestTopics.read(DeliverySettled.class, Topics.DELIVERIES, athlete))
                .extracting(DeliverySettled::outcome)
                .containsExactly(outcomes));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden", name));
    }
}
