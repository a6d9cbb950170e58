package org.twinge.notifier.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.ClinicSnapshot.Escalation;
import org.twinge.contracts.EscalationEnded;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** An emergency that nobody acknowledges reaches more and more people. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class EscalationIT {
    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID doctor = UUID.randomUUID();
    private final UUID physio = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final AlertRaised alert = Stories.saddleNumbness(UUID.randomUUID(), athlete, Audience.STAFF);

    @BeforeEach
    void aDoctorAndThenAPhysio() {
        var chain = new Escalation(List.of(Set.of(doctor), Set.of(physio)), 5, 60);
        TestTopics.send(People.clinic(clinic, 1, chain, doctor, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from staff_contact where clinic_id = ?", clinic) == 2);
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1);
        Stories.send(alert);
        await().untilAsserted(() -> assertThat(mail.toStaff(doctor)).hasSize(1));
    }

    @Test
    void withoutAnAcknowledgementTheNextHearsOfItAndInTheEndEverybody() throws Exception {
        assertThat(mail.toStaff(physio)).isEmpty();

        minutesPass(5);
        await().untilAsserted(() -> assertThat(mail.toStaff(physio)).hasSize(1));
        assertThat(mail.toStaff(physio).getFirst().text()).startsWith("Nobody has acknowledged this yet.");
        assertThat(mail.toStaff(doctor)).hasSize(1);

        minutesPass(5);
        await().untilAsserted(() -> {
            assertThat(mail.toStaff(doctor)).hasSize(2);
            assertThat(mail.toStaff(physio)).hasSize(2);
        });
        await().untilAsserted(() -> assertThat(TestTopics.read(EscalationEnded.class, Topics.DELIVERIES, athlete))
                .extracting(EscalationEnded::alertId, EscalationEnded::clinicId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(alert.alertId(), clinic)));
        assertThat(Db.count("select count(*) from alert where alert_id = ? and escalates_at is null", alert.alertId()))
                .isOne();
    }

    @Test
    void anAcknowledgementEndsItAndTakingItBackStartsItAgain() {
        told(1, CaseChanged.State.ACKNOWLEDGED, null);
        await().until(() ->
                Db.count("select count(*) from alert where alert_id = ? and escalates_at is null", alert.alertId())
                        == 1);
        minutesPass(30);

        told(2, CaseChanged.State.OPEN, Instant.now());
        await().until(() ->
                Db.count("select count(*) from alert where alert_id = ? and escalates_at > now()", alert.alertId())
                        == 1);
        assertThat(mail.toStaff(physio)).as("its wait began anew").isEmpty();

        told(3, CaseChanged.State.OPEN, Instant.now().minusSeconds(301));
        await().untilAsserted(() -> assertThat(mail.toStaff(physio)).hasSize(1));

        told(1, CaseChanged.State.ACKNOWLEDGED, null); // delivered again, out of order
        assertThat(mail.toStaff(doctor)).hasSize(1);
    }

    @Test
    void aStepThatAnAcknowledgementSparedIsTakenWhenItIsTakenBack() {
        mail.refuse(physio + "@staff.test", 451, 1_000);
        minutesPass(5);
        await().until(() -> {
            due("now() + interval '1 hour'"); // never while an attempt is under way: its end would set it anew
            return physiosDelivery("attempts >= 1 and state = 'PENDING' and due_at > now() + interval '30 minutes'");
        });
        told(1, CaseChanged.State.ACKNOWLEDGED, null);
        await().until(() ->
                Db.count("select count(*) from alert where alert_id = ? and escalates_at is null", alert.alertId())
                        == 1);
        due("now()");
        await().until(() -> physiosDelivery("state = 'DROPPED' and reason = 'ACKNOWLEDGED'"));
        mail.acceptAgain(physio + "@staff.test");

        told(2, CaseChanged.State.OPEN, Instant.now().minusSeconds(301));

        await().untilAsserted(() -> assertThat(mail.toStaff(physio)).hasSize(1));
    }

    private boolean physiosDelivery(String is) {
        return Db.count("select count(*) from delivery where person_id = ? and " + is, physio) == 1;
    }

    private void due(String when) {
        Db.execute("update delivery set due_at = %s where person_id = '%s' and state = 'PENDING' and attempts >= 1"
                .formatted(when, physio));
    }

    @Test
    void whatIsAcknowledgedBeforeItArrivesHereIsNotEscalated() {
        AlertRaised second = Stories.saddleNumbness(UUID.randomUUID(), athlete, Audience.STAFF);
        TestTopics.send(change(second, 1, CaseChanged.State.ACKNOWLEDGED, null), SUNDAY);
        await().until(() -> Db.count("select count(*) from alert_case where alert_id = ?", second.alertId()) == 1);

        Stories.send(second);

        await().untilAsserted(() -> assertThat(mail.toStaff(doctor)).hasSize(2));
        assertThat(Db.count("select count(*) from alert where alert_id = ? and escalates_at is null", second.alertId()))
                .isOne();
    }

    /** For this alert. */
    private void minutesPass(int minutes) {
        Db.execute("""
                update alert set received_at = received_at - interval '%d minutes',
                  escalates_at = escalates_at - interval '%d minutes' where alert_id = '%s'
                """.formatted(minutes, minutes, alert.alertId()));
    }

    private void told(int revision, CaseChanged.State state, @Nullable Instant waitingSince) {
        TestTopics.send(change(alert, revision, state, waitingSince), SUNDAY);
    }

    private CaseChanged change(
            AlertRaised about, int revision, CaseChanged.State state, @Nullable Instant waitingSince) {
        boolean open = state == CaseChanged.State.OPEN;
        return new CaseChanged(
                caseId,
                revision,
                athlete,
                state,
                AlertRaised.Level.EMERGENCY,
                Set.of(),
                SUNDAY,
                waitingSince,
                open ? null : new CaseChanged.Acknowledgement(doctor, SUNDAY),
                null,
                null,
                null,
                List.of(new CaseChanged.Alert(
                        about.alertId(), about.revision(), about.level(), false, about.causedAt(), about.cause())),
                0,
                new CaseChanged.Change(
                        open ? CaseChanged.What.UNDONE : CaseChanged.What.ACKNOWLEDGED, SUNDAY, doctor, null));
    }
}
