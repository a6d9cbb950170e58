package org.twinge.notifier.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.notifier.deliveries.MailServer.Mail;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** A figure of training load that one clinic asked to hear about. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class MetricToEmailIT {
    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();
    private final UUID asking = UUID.randomUUID();
    private final UUID silent = UUID.randomUUID();
    private final UUID physio = UUID.randomUUID();
    private final UUID aerztin = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @BeforeEach
    void twoClinicsOneOfWhichAsks() {
        TestTopics.send(clinic(asking, member(physio, "en"), member(aerztin, "de")), SUNDAY);
        TestTopics.send(clinic(silent, member(stranger, "en")), SUNDAY);
        TestTopics.send(People.athlete(athlete, asking, silent), SUNDAY);
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1
                && Db.count("select count(*) from staff_contact where clinic_id in (?, ?)", asking, silent) == 3);
    }

    @Test
    void itReachesTheStaffOfTheClinicThatAskedAndNobodyElse() throws Exception {
        send(Stories.metric(alert, athlete, asking, 1, 1.62, 1.5));

        assertThat(onlyMail(physio).subject()).isEqualTo("Twinge has a message for you");
        assertThat(onlyMail(physio).text()).isEqualTo(golden("metric-staff-en.txt"));
        assertThat(onlyMail(aerztin).text()).isEqualTo(golden("metric-staff-de.txt"));
        assertThat(mail.toStaff(stranger)).isEmpty();
        assertThat(mail.toAthlete(athlete)).isEmpty();
        assertThat(deliveries()).isEqualTo(2);
    }

    @Test
    void anotherValueIsNoNewsAndAWithdrawalIsToldToWhoWasTold() throws Exception {
        send(Stories.metric(alert, athlete, asking, 1, 1.62, 1.5));
        awaitSent(2);
        send(Stories.metric(alert, athlete, asking, 2, 1.71, 1.5));
        await().until(() -> Db.count("select count(*) from alert where alert_id = ? and revision = 2", alert) == 1);
        TestTopics.send(new AlertWithdrawn(alert, 3, athlete, SUNDAY), SUNDAY);

        await().untilAsserted(() -> assertThat(mail.toStaff(physio)).hasSize(2));
        assertThat(mail.toStaff(physio).getLast().text()).isEqualTo(golden("withdrawn-metric-staff-en.txt"));
        assertThat(mail.toAthlete(athlete)).isEmpty();
    }

    @Test
    void whoConsentsNoMoreIsNotToldOf() {
        TestTopics.send(People.athlete(athlete, 2, true, "en", silent), SUNDAY);
        await().until(() ->
                Db.count("select count(*) from access_consent where athlete_id = ? and clinic_id = ?", athlete, asking)
                        == 0);
        send(Stories.metric(alert, athlete, asking, 1, 1.62, 1.5));
        send(Stories.saddleNumbness(UUID.randomUUID(), athlete, AlertRaised.Audience.STAFF));

        await().untilAsserted(() -> assertThat(mail.toStaff(stranger)).hasSize(1));
        await().until(() -> Db.count("select count(*) from alert where alert_id = ?", alert) == 1);
        assertThat(deliveries()).isZero();
    }

    private static void send(AlertRaised alert) {
        TestTopics.send(alert, SUNDAY);
    }

    private long deliveries() {
        return Db.count("select count(*) from delivery where alert_id = ?", alert);
    }

    private void awaitSent(int count) {
        await().until(() ->
                Db.count("select count(*) from delivery where alert_id = ? and state = 'SENT'", alert) == count);
    }

    private Mail onlyMail(UUID staff) throws Exception {
        await().untilAsserted(() -> assertThat(mail.toStaff(staff)).hasSize(1));
        return mail.toStaff(staff).getFirst();
    }

    private static ClinicSnapshot clinic(UUID id, ClinicSnapshot.StaffMember... staff) {
        return new ClinicSnapshot(id, 1, "Clinic", ZoneId.of("Europe/Berlin"), null, List.of(staff), null, List.of());
    }

    private static ClinicSnapshot.StaffMember member(UUID id, String language) {
        return new ClinicSnapshot.StaffMember(
                id,
                id.toString(),
                "Dr Sam",
                id + "@staff.test",
                true,
                language,
                Set.of(ClinicSnapshot.StaffRole.CLINICIAN));
    }

    private static String golden(String file) throws IOException {
        try (InputStream text = MetricToEmailIT.class.getResourceAsStream("/golden/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
