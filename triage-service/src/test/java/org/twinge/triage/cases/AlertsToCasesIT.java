package org.twinge.triage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.Reason;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What alerts and time make of cases. */
@QuarkusTest
@WithTestResource(Servers.class)
class AlertsToCasesIT {
    private final UUID alert = UUID.randomUUID();
    private Staff staff;
    private UUID athlete;

    @Inject
    EndSnoozesJob endSnoozesJob;

    @BeforeEach
    void aClinic() {
        staff = Staff.known();
        athlete = staff.athlete;
    }

    @Test
    void oneCasePerAthleteHoweverManyAlerts() {
        UUID caseId = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 1);
        staff.caseAfter(Staff.symptoms(athlete, UUID.randomUUID(), 1, Level.EMERGENCY), 2);
        staff.caseAfter(Staff.spike(athlete, Audience.STAFF), 3);

        CaseChanged told = Staff.lastTold(athlete, 3);
        assertThat(told.caseId()).isEqualTo(caseId);
        assertThat(told.state()).isEqualTo(State.OPEN);
        assertThat(told.level()).isEqualTo(Level.EMERGENCY);
        assertThat(told.priority()).containsExactly(Reason.SEVERAL_REPORTS, Reason.LOAD_ALERT);
        assertThat(told.alerts())
                .extracting(CaseChanged.Alert::level)
                .containsExactly(Level.SOON, Level.EMERGENCY, Level.NOTICE);
        assertThat(Staff.told(athlete))
                .extracting(event -> event.change().what())
                .containsExactly(What.OPENED, What.ALERT_ADDED, What.ALERT_ADDED);
    }

    @Test
    void whatIsForTheAthleteAloneNeitherOpensNorMovesACase() {
        Staff.send(Staff.spike(athlete, Audience.ATHLETE));
        staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 1);
        Staff.send(Staff.spike(athlete, Audience.ATHLETE));
        staff.caseAfter(Staff.symptoms(athlete, UUID.randomUUID(), 1, Level.SOON), 2);

        assertThat(Staff.lastTold(athlete, 2).priority()).containsExactly(Reason.SEVERAL_REPORTS);
        assertThat(Staff.lastTold(athlete, 2).alerts()).hasSize(2);
    }

    @Test
    void aMetricOpensACaseThatIsInTheListOfTheClinicThatAskedAlone() {
        UUID otherClinic = UUID.randomUUID();
        UUID otherStaff = UUID.randomUUID();
        TestTopics.send(People.clinic(otherClinic, otherStaff), Instant.now());
        TestTopics.send(People.athlete(athlete, 2, true, "en", staff.clinic, otherClinic), Instant.now());
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 2
                && Db.count("select count(*) from access_staff where clinic_id = ?", otherClinic) == 1);
        AlertRaised metric = Staff.metric(athlete, staff.clinic);
        UUID caseId = staff.caseAfter(metric, 1);

        Staff.get(staff.sam, "/v1/cases").body("caseId", contains(caseId.toString()));
        Staff.get(staff.sam, "/v1/cases").body("[0].level", equalTo("INFO"));
        Staff.get(otherStaff, "/v1/cases").body("caseId", empty());

        staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 2);
        Staff.get(otherStaff, "/v1/cases").body("caseId", contains(caseId.toString()));
        assertThat(Staff.lastTold(athlete, 2).priority()).isEmpty();
    }

    @Test
    void aMetricPutsNothingMoreUrgentBackToTheStartAndGoesWithItsWithdrawal() {
        UUID caseId = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SAME_DAY), 1);
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        AlertRaised metric = Staff.metric(athlete, staff.clinic);
        staff.caseAfter(metric, 3);

        assertThat(Staff.lastTold(athlete, 3).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(Staff.lastTold(athlete, 3).alerts()).hasSize(2);
        Staff.withdraw(athlete, metric.alertId(), 2);
        assertThat(Staff.lastTold(athlete, 4).change().what()).isEqualTo(What.ALERT_WITHDRAWN);
    }

    @Test
    void aSecondMetricIsNewsWhereTheFirstIsInHand() {
        UUID caseId = staff.caseAfter(Staff.metric(athlete, staff.clinic), 1);
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        staff.caseAfter(Staff.metric(athlete, staff.clinic), 3);

        assertThat(Staff.lastTold(athlete, 3).state()).isEqualTo(State.OPEN);
    }

    @Test
    void repeatedAndLateRevisionsChangeNothing() {
        staff.caseAfter(Staff.symptoms(athlete, alert, 2, Level.SOON), 1);
        Staff.send(Staff.symptoms(athlete, alert, 2, Level.EMERGENCY));
        Staff.send(Staff.symptoms(athlete, alert, 1, Level.EMERGENCY));
        staff.caseAfter(Staff.symptoms(athlete, alert, 3, Level.SAME_DAY), 2);

        CaseChanged told = Staff.lastTold(athlete, 2);
        assertThat(told.level()).isEqualTo(Level.SAME_DAY);
        assertThat(told.change().what()).isEqualTo(What.ALERT_RAISED);
    }

    @Test
    void aWithdrawalThatComesFirstIsRemembered() {
        Staff.withdraw(athlete, alert, 2);
        Staff.send(Staff.symptoms(athlete, alert, 1, Level.EMERGENCY));
        staff.caseAfter(Staff.symptoms(athlete, UUID.randomUUID(), 1, Level.SOON), 1);

        assertThat(Staff.lastTold(athlete, 1).level()).isEqualTo(Level.SOON);
    }

    @Test
    void loweredAndWithdrawnAlertsAreShownInTheHistory() {
        UUID caseId = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.EMERGENCY), 1);
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        staff.caseAfter(Staff.symptoms(athlete, alert, 2, Level.SOON), 3);
        Staff.withdraw(athlete, alert, 3);
        Staff.caseIn(athlete, 4);

        Staff.get(staff.sam, "/v1/cases/" + caseId)
                .body("history.what", contains("OPENED", "ACKNOWLEDGED", "ALERT_LOWERED", "ALERT_WITHDRAWN"))
                .body("history.level", contains("EMERGENCY", "EMERGENCY", "SOON", "SOON"))
                .body("history[1].staffId", equalTo(staff.sam.toString()))
                .body("history[2].alertId", equalTo(alert.toString()))
                .body("current.state", equalTo("ACKNOWLEDGED"))
                .body("current.alerts[0].withdrawn", equalTo(true));
    }

    @Test
    void aNewAlertAfterTheEndOpensANewCaseAndAnEarlierInjuryGivesItPriority() {
        UUID first = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 1);
        Staff.step(staff.sam, first, 1, "assign", "").statusCode(200);
        Staff.step(staff.sam, first, 2, "resolve", """
                {"outcome": "TREATED", "episode": {"diagnosis": "achilles-tendinopathy", "start": "2026-02-01"}}
                """).statusCode(200);
        Staff.send(Staff.symptoms(athlete, alert, 2, Level.ROUTINE));
        UUID second = staff.caseAfter(Staff.symptoms(athlete, UUID.randomUUID(), 1, Level.SOON), 1);

        assertThat(second).isNotEqualTo(first);
        CaseChanged told = Staff.lastTold(athlete, 1);
        assertThat(told.priority()).containsExactly(Reason.RECENT_INJURY);
        assertThat(Staff.told(athlete).stream()
                        .filter(event -> event.caseId().equals(first))
                        .toList())
                .last()
                .satisfies(event -> {
                    assertThat(event.state())
                            .as("what is lowered stays where it was")
                            .isEqualTo(State.RESOLVED);
                    assertThat(event.change().what()).isEqualTo(What.ALERT_LOWERED);
                });
    }

    @Test
    void aSnoozedCaseComesBackByItself() {
        UUID caseId = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 1);
        Staff.step(staff.sam, caseId, 1, "assign", "").statusCode(200);
        Staff.step(staff.sam, caseId, 2, "snooze", snoozeFor(600)).statusCode(200);
        endSnoozesJob.run();
        assertThat(Db.count("select revision from care_case where case_id = ?", caseId))
                .isEqualTo(3);

        Db.execute("update care_case set snoozed_until = now() - interval '1 second' where case_id = '" + caseId + "'");
        endSnoozesJob.run();

        CaseChanged told = Staff.lastTold(athlete, 4);
        assertThat(told.state()).isEqualTo(State.OPEN);
        assertThat(told.assignee()).isEqualTo(staff.sam);
        assertThat(told.change().what()).isEqualTo(What.RETURNED);
    }

    @Test
    void anAlertWakesASnoozedCase() {
        UUID caseId = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 1);
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        Staff.step(staff.sam, caseId, 2, "snooze", snoozeFor(600)).statusCode(200);
        staff.caseAfter(Staff.symptoms(athlete, UUID.randomUUID(), 1, Level.EMERGENCY), 4);

        assertThat(Staff.lastTold(athlete, 4).state()).isEqualTo(State.OPEN);
    }

    @Test
    void erasureLeavesNothingAndLateAlertsEndToo() {
        UUID caseId = staff.caseAfter(Staff.symptoms(athlete, alert, 1, Level.SOON), 1);
        Staff.step(staff.sam, caseId, 1, "note", "{\"text\": \"called, no answer\"}")
                .statusCode(200);
        TestTopics.send(new ErasureRequested(athlete, Instant.now()), Instant.now());
        await().until(() -> !TestTopics.read(ErasureCompleted.class, Topics.ERASURES, athlete)
                .isEmpty());
        Staff.send(Staff.symptoms(athlete, alert, 2, Level.EMERGENCY));
        UUID other = UUID.randomUUID();
        staff.consents(other);
        staff.caseAfter(Staff.symptoms(other, UUID.randomUUID(), 1, Level.SOON), 1);

        for (String table : List.of("care_case", "case_entry", "case_note", "case_alert", "injury_episode")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .as(table)
                    .isZero();
        }
    }

    static String snoozeFor(long seconds) {
        return "{\"until\": \"%s\", \"reason\": \"APPOINTMENT_BOOKED\"}"
                .formatted(Instant.now().plusSeconds(seconds));
    }
}
