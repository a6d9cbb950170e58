package org.twinge.load;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.ClinicSnapshot.MetricAlert;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** A clinic hears about the metrics it asked for, and nobody else does. */
@QuarkusTest
@WithTestResource(Servers.class)
class MetricAlertIT {
    private static final int QUIET_DAYS = 40;

    @Inject
    TestClock clock;

    @Inject
    PublishDueAlerts publishDueAlerts;

    private final UUID asking = UUID.randomUUID();
    private final UUID silent = UUID.randomUUID();
    private final Diary diary = Diary.ofSomebody();

    @BeforeEach
    void twoClinicsOneOfWhichAsks() {
        clock.reset();
        wish(clinic(asking, 1, new MetricAlert("acwr-ewma", 1.5, 0.9, 14), new MetricAlert("luck", 1, 0.5, 1)), 2);
        wish(clinic(silent, 1), 0);
        TestTopics.send(People.athlete(diary.athlete(), asking, silent), Instant.now());
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", diary.athlete()) == 2);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theClinicThatAskedIsToldOnceItsTimeHasComeAndACorrectionTakesItBack() {
        List<RunRecorded> runs = quietWeeksAndAHardOne(diary);
        runs.forEach(run -> TestTopics.send(run, Instant.now()));
        awaitPending();
        tellDue();

        AlertRaised alert = onlyMetricAlert();
        var beyond = (AlertRaised.MetricBeyond) alert.cause();
        assertThat(alert.audiences()).containsExactly(AlertRaised.Audience.STAFF);
        assertThat(alert.level()).isEqualTo(AlertRaised.Level.INFO);
        assertThat(alert.alertId())
                .isEqualTo(Ids.v5("metric/" + asking + "/acwr-ewma", diary.athlete(), beyond.localDay()));
        assertThat(beyond.clinicId()).isEqualTo(asking);
        assertThat(beyond.metric()).isEqualTo("acwr-ewma@1");
        assertThat(beyond.value()).isGreaterThan(1.5);
        assertThat(beyond.coverage()).isEqualTo(1);

        runs.stream()
                .filter(run -> run.distanceMeters() > 5000)
                .forEach(run -> TestTopics.send(Diary.corrected(run, 5000.0), Instant.now()));
        awaitWithdrawn(alert);
    }

    @Test
    void whateverTheOrderOfArrivalTheSameDayIsTold() {
        List<RunRecorded> runs = quietWeeksAndAHardOne(diary);
        Collections.shuffle(runs, new Random(7));
        runs.forEach(run -> TestTopics.send(run, Instant.now()));
        Diary other = Diary.ofSomebody();
        TestTopics.send(People.athlete(other.athlete(), asking), Instant.now());
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", other.athlete()) == 1);
        quietWeeksAndAHardOne(other).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitPending();
        awaitRuns(other);

        assertThat(pendingDays(diary)).hasSize(1).isEqualTo(pendingDays(other));
    }

    @Test
    void aWishThatIsNoMoreIsNotToldThoughItsTimeHasCome() {
        quietWeeksAndAHardOne(diary).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitPending();
        wish(clinic(asking, 2), 0);

        tellDue();

        assertThat(states()).containsExactly("GONE");
        assertThat(told(AlertRaised.class)).noneMatch(MetricAlertIT::isMetric);
    }

    @Test
    void ofAWishThatIsNoMoreNothingIsToldEither() {
        List<RunRecorded> runs = quietWeeksAndAHardOne(diary);
        runs.forEach(run -> TestTopics.send(run, Instant.now()));
        awaitPending();
        tellDue();
        AlertRaised alert = onlyMetricAlert();
        wish(clinic(asking, 2), 0);

        TestTopics.send(Diary.corrected(runs.getFirst(), 5100.0), Instant.now());

        awaitWithdrawn(alert);
        assertThat(states()).containsExactly("GONE");
    }

    @Test
    void whoConsentsToAnotherClinicIsNobodysBusiness() {
        Diary others = Diary.ofSomebody();
        TestTopics.send(People.athlete(others.athlete(), silent), Instant.now());
        quietWeeksAndAHardOne(others).forEach(run -> TestTopics.send(run, Instant.now()));
        quietWeeksAndAHardOne(diary).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitRuns(others);
        awaitPending();

        assertThat(states(others)).isEmpty();
    }

    @Test
    void consentThatEndsBeforeItsTimeHasComeIsHeeded() {
        quietWeeksAndAHardOne(diary).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitPending();
        TestTopics.send(People.athlete(diary.athlete(), 2, true, "en", silent), Instant.now());
        await().until(() -> Db.count(
                        "select count(*) from access_consent where athlete_id = ? and clinic_id = ?",
                        diary.athlete(),
                        asking)
                == 0);

        tellDue();

        assertThat(states()).containsExactly("GONE");
    }

    @Test
    void withTooFewKnownDaysNothingIsTold() {
        quietWeeksAndAHardOne(diary).stream()
                .map(run -> run.localDay().getDayOfMonth() % 4 == 0 ? Diary.corrected(run, null) : run)
                .forEach(run -> TestTopics.send(run, Instant.now()));
        awaitRuns(diary);

        assertThat(states()).isEmpty();
    }

    @Test
    void whatOnlyTheAthleteMaySeeTellsNothing() {
        List<RunRecorded> runs = quietWeeksAndAHardOne(diary);
        TestTopics.send(Diary.forTheOwnerOnly(runs.getFirst()), Instant.now());
        runs.stream().skip(1).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitRuns(diary);

        assertThat(states()).isEmpty();
    }

    @Test
    void whatIsLongPastIsKeptAndNotTold() {
        Diary lastYear = new Diary(diary.athlete(), diary.today().minusDays(200));
        quietWeeksAndAHardOne(lastYear).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitRuns(diary);

        assertThat(states()).containsExactly("SILENT");
        tellDue();
        assertThat(told(AlertRaised.class)).noneMatch(MetricAlertIT::isMetric);
    }

    @Test
    void anErasureTakesWhatWasTold() {
        quietWeeksAndAHardOne(diary).forEach(run -> TestTopics.send(run, Instant.now()));
        awaitPending();

        TestTopics.send(new ErasureRequested(diary.athlete(), Instant.now()), Instant.now());

        await().untilAsserted(() -> assertThat(states()).isEmpty());
    }

    private static List<RunRecorded> quietWeeksAndAHardOne(Diary diary) {
        List<RunRecorded> runs = new ArrayList<>();
        for (int ago = QUIET_DAYS; ago >= 1; ago--) {
            runs.add(diary.run(ago, ago > 5 ? 5000 : 30_000));
        }
        return runs;
    }

    private void awaitPending() {
        await().atMost(60, SECONDS).until(() -> states().contains("PENDING"));
        awaitRuns(diary);
    }

    private static void awaitRuns(Diary diary) {
        await().atMost(60, SECONDS)
                .until(() -> Db.count("select count(*) from run where athlete_id = ?", diary.athlete()) == QUIET_DAYS);
    }

    private void awaitWithdrawn(AlertRaised alert) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(told(AlertWithdrawn.class))
                        .filteredOn(gone -> gone.alertId().equals(alert.alertId()))
                        .singleElement()
                        .satisfies(gone -> assertThat(gone.revision()).isGreaterThan(alert.revision())));
    }

    private void tellDue() {
        clock.advance(Duration.ofHours(2));
        while (publishDueAlerts.publish() > 0) {}
    }

    private List<Object> states() {
        return states(diary);
    }

    private static List<Object> states(Diary diary) {
        return metricAlerts(diary).stream().map(row -> row.get("state")).toList();
    }

    private static List<Object> pendingDays(Diary diary) {
        return metricAlerts(diary).stream()
                .filter(row -> row.get("state").equals("PENDING"))
                .map(row -> row.get("local_day"))
                .toList();
    }

    private static List<Map<String, Object>> metricAlerts(Diary diary) {
        return Db.query(
                "select * from alert where athlete_id = ? and starts_with(rule, 'metric/') order by local_day",
                diary.athlete());
    }

    private static boolean isMetric(AlertRaised alert) {
        return alert.cause() instanceof AlertRaised.MetricBeyond;
    }

    private AlertRaised onlyMetricAlert() {
        return await().atMost(20, SECONDS)
                .until(
                        () -> told(AlertRaised.class).stream()
                                .filter(MetricAlertIT::isMetric)
                                .toList(),
                        alerts -> alerts.size() == 1)
                .getFirst();
    }

    private <T extends TwingeEvent> List<T> told(Class<T> type) {
        return TestTopics.read(TwingeEvent.class, Topics.ALERTS, diary.athlete()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void wish(ClinicSnapshot clinic, int wishes) {
        TestTopics.send(clinic, Instant.now());
        await().until(() -> Db.count(
                                "select count(*) from access_clinic where clinic_id = ? and version = ?",
                                clinic.clinicId(),
                                clinic.version())
                        == 1
                && Db.count("select count(*) from clinic_metric_wish where clinic_id = ?", clinic.clinicId())
                        == wishes);
    }

    private static ClinicSnapshot clinic(UUID id, long version, MetricAlert... asked) {
        return new ClinicSnapshot(id, version, "Clinic", ZoneOffset.UTC, null, List.of(), null, List.of(asked));
    }
}
