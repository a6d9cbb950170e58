package org.twinge.notifier.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;
import static org.twinge.notifier.deliveries.Stories.withdrawal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.FiredRule;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.AlertRaised.RedFlags;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.LoadSnapshot.Day;
import org.twinge.contracts.LoadSnapshot.LongestSession;
import org.twinge.contracts.LoadSnapshot.Method;
import org.twinge.contracts.Topics;
import org.twinge.notifier.deliveries.MailServer.Mail;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What is not worth a message of its own comes together: weekly to athletes, daily to staff. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class DigestIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);

    /** On Monday, 2 March 2026, at seven in Berlin. */
    private static final String ITS_TIME = "2026-03-02T06:00:00Z";

    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aWeekOfRunningAndWhatWaitedReachTheAthleteTogether(String language) throws Exception {
        knownReading(language, true);
        aWeekOfRunning();
        aSpikeThatWaits();

        itsTime(athlete);

        Mail digest = onlyMail();
        assertThat(digest.subject()).isEqualTo(language.equals("de") ? "Ihre Woche in Twinge" : "Your week in Twinge");
        assertThat(digest.messageId()).isEqualTo("<" + digestId() + "@mail.twinge.test>");
        assertThat(digest.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(digest.text()).isEqualTo(golden("digest-athlete-" + language + ".txt"));
        assertThat(digest.html()).isEqualTo(golden("digest-athlete-" + language + ".html"));
        assertThat(became()).containsExactly("SENT BELOW_MINIMUM");
        assertThat(TestTopics.read(DeliverySettled.class, Topics.DELIVERIES, athlete))
                .extracting(DeliverySettled::outcome)
                .containsExactly(Outcome.SENT);
        assertThat(Db.count("select count(*) from digest_schedule where person_id = ? and next_at > now()", athlete))
                .isOne();
    }

    @Test
    void staffReadTheirDayByAthlete() throws Exception {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from staff_contact where staff_id = ?", physio) == 1
                && Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1);
        onlyNoticesWanted(physio, "SYMPTOMS", "SAME_DAY");
        var rule = new FiredRule("tendon", CareLevel.ROUTINE, "sore tendon", "Book a physiotherapist.");
        send(new AlertRaised(
                alert,
                1,
                athlete,
                Level.ROUTINE,
                Set.of(Audience.STAFF),
                SUNDAY,
                new RedFlags(UUID.randomUUID(), "2026.1", false, List.of(rule))));
        await().untilAsserted(() -> assertThat(became()).containsExactly("DIGESTED BELOW_MINIMUM"));

        itsTime(physio);

        await().untilAsserted(() -> assertThat(mail.toStaff(physio)).hasSize(1));
        assertThat(mail.toStaff(physio).getFirst().subject()).isEqualTo("Your day in Twinge");
        assertThat(mail.toStaff(physio).getFirst().text()).isEqualTo(golden("digest-staff-en.txt"));
    }

    @Test
    void withoutConsentStaffReadNothingThatHadWaited() {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from staff_contact where staff_id = ?", physio) == 1
                && Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 1);
        onlyNoticesWanted(physio, "TRAINING", "NOTICE");
        send(new AlertRaised(
                alert,
                1,
                athlete,
                Level.INFO,
                Set.of(Audience.STAFF),
                SUNDAY,
                spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT).cause()));
        await().untilAsserted(() -> assertThat(became()).containsExactly("DIGESTED BELOW_MINIMUM"));
        TestTopics.send(People.athlete(athlete, 2, true, "en"), SUNDAY);
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 0);

        itsTime(physio);

        awaitDigest(physio, "DROPPED NOTHING_TO_TELL");
        assertThat(became()).containsExactly("DROPPED NOT_ENTITLED");
        assertThat(mail.toStaff(physio)).isEmpty();
    }

    @Test
    void anEmptyOneIsARowAndNoMessage() {
        knownReading("en", true);

        itsTime(athlete);

        awaitDigest(athlete, "DROPPED NOTHING_TO_TELL");
        assertThat(mail.toAthlete(athlete)).isEmpty();
    }

    @Test
    void whoWantsNoneGetsNoneAndWhatWaitedSaysSo() {
        knownReading("en", true);
        aSpikeThatWaits();
        Db.execute("update preference set digest = false where person_id = '" + athlete + "'");

        itsTime(athlete);

        awaitDigest(athlete, "DROPPED NO_DIGEST");
        assertThat(became()).containsExactly("DROPPED NO_DIGEST");
    }

    @Test
    void anUnverifiedAddressReadsThatThereIsSomethingAndNoMore() throws Exception {
        knownReading("en", false);
        aWeekOfRunning();
        aSpikeThatWaits();

        itsTime(athlete);

        assertThat(onlyMail().text()).contains("Log in to read it.").doesNotContain("km", "session of", "Robin");
        assertThat(onlyMail().html()).doesNotContain("km", "Robin", "<table");
    }

    @Test
    void oneThatIsPutOffComesAgainUnderTheSameId() throws Exception {
        knownReading("en", true);
        aSpikeThatWaits();
        mail.refuse(athlete + "@athletes.test", 451, 1);

        itsTime(athlete);
        await().until(() -> Db.count("select count(*) from digest where person_id = ? and attempts = 1", athlete) == 1);
        assertThat(became()).containsExactly("DIGESTED BELOW_MINIMUM");
        Db.execute("update digest set due_at = now() where person_id = '" + athlete + "'");

        assertThat(onlyMail().messageId()).isEqualTo("<" + digestId() + "@mail.twinge.test>");
        await().untilAsserted(() -> assertThat(became()).containsExactly("SENT BELOW_MINIMUM"));
    }

    @Test
    void aDigestThatASenderLeftBehindIsTakenUp() throws Exception {
        knownReading("en", true);
        aSpikeThatWaits();
        UUID digest = UUID.randomUUID();
        Db.execute("""
                insert into digest (id, person_id, athlete_id, first_day, last_day, message_id, state, reason, attempts,
                  perhaps_out, due_at, lease_owner, created_at)
                values ('%1$s', '%2$s', '%2$s', '2026-02-23', '2026-03-01', '<%1$s@mail.twinge.test>', 'LEASED',
                  'DIGEST_DUE', 0, false, now() - interval '1 second', '%1$s', now())
                """.formatted(digest, athlete));
        Db.execute("update delivery set state = 'LEASED', digest_id = '" + digest + "' where person_id = '" + athlete
                + "'");

        await().untilAsserted(() -> assertThat(became()).containsExactly("SENT BELOW_MINIMUM"));
        assertThat(onlyMail().messageId()).isEqualTo("<" + digest + "@mail.twinge.test>");
    }

    @Test
    void whatADigestToldIsCorrectedWhenItNoLongerHolds() throws Exception {
        knownReading("en", true);
        aSpikeThatWaits();
        itsTime(athlete);
        await().untilAsserted(() -> assertThat(became()).containsExactly("SENT BELOW_MINIMUM"));

        send(withdrawal(alert, 2, athlete));
        await().untilAsserted(
                        () -> assertThat(became()).containsExactly("SENT BELOW_MINIMUM", "DIGESTED BELOW_MINIMUM"));
        Db.execute("delete from digest where person_id = '" + athlete + "'");
        itsTime(athlete);

        await().untilAsserted(() -> assertThat(mail.toAthlete(athlete)).hasSize(2));
        assertThat(mail.toAthlete(athlete).getLast().text())
                .contains("Our earlier message about the session on 1 March 2026 no longer holds");
    }

    @Test
    void nothingStaysOfTheErased() {
        knownReading("en", true);
        aWeekOfRunning();
        itsTime(athlete);
        await().until(() -> Db.count("select count(*) from digest where person_id = ?", athlete) == 1);

        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);

        await().until(() -> Db.count("""
                select (select count(*) from digest where person_id = ?)
                  + (select count(*) from digest_schedule where person_id = ?)
                  + (select count(*) from athlete_load where athlete_id = ?)
                """, athlete, athlete, athlete) == 0);
    }

    private void knownReading(String language, boolean verified) {
        TestTopics.send(People.athlete(athlete, 1, verified, language), SUNDAY);
        await().until(() -> Db.count("select count(*) from digest_schedule where person_id = ?", athlete) == 1);
    }

    private void aWeekOfRunning() {
        Double[] km = {8.2, 0.0, 10.0, null, 0.0, 6.4, 16.24};
        List<Day> days = IntStream.range(-7, 7)
                .mapToObj(i -> new Day(MONDAY.plusDays(i), i < 0 ? Double.valueOf(5) : km[i]))
                .toList();
        TestTopics.send(
                new LoadSnapshot(
                        athlete,
                        7,
                        Method.DISTANCE,
                        days,
                        0.46,
                        new LongestSession(LocalDate.of(2026, 3, 1), 16_240),
                        null,
                        false,
                        null,
                        List.of(),
                        null),
                SUNDAY);
        await().until(() -> Db.count("select count(*) from athlete_load where athlete_id = ?", athlete) == 1);
    }

    private void aSpikeThatWaits() {
        onlyNoticesWanted(athlete, "TRAINING", "NOTICE");
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));
        await().untilAsserted(() -> assertThat(became()).containsExactly("DIGESTED BELOW_MINIMUM"));
    }

    private void onlyNoticesWanted(UUID person, String kind, String level) {
        Db.execute("""
                insert into preference (person_id, athlete_id, version, minimums, daily_messages, repeat_after_days, digest)
                values ('%s', %s, 1, '{"%s": {"EMAIL": "%s"}}', 5, 0, true)
                """.formatted(person, person.equals(athlete) ? "'" + athlete + "'" : "null", kind, level));
    }

    private static void itsTime(UUID person) {
        Db.execute("update digest_schedule set next_at = '" + ITS_TIME + "' where person_id = '" + person + "'");
    }

    private UUID digestId() {
        return (UUID) Db.query("select id from digest where person_id = ?", athlete)
                .getFirst()
                .get("id");
    }

    private static void awaitDigest(UUID person, String became) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Db.query(
                                "select state || ' ' || reason as became from digest where person_id = ?", person))
                        .extracting(row -> row.get("became"))
                        .containsExactly(became));
    }

    private List<Object> became() {
        return Db.query(
                        "select state || ' ' || reason as became from delivery where alert_id = ? order by alert_revision",
                        alert)
                .stream()
                .map(row -> row.get("became"))
                .toList();
    }

    private Mail onlyMail() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mail.toAthlete(athlete)).hasSize(1));
        return mail.toAthlete(athlete).getFirst();
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden", name));
    }
}
