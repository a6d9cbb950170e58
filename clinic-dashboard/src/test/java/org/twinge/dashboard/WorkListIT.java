package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.twinge.dashboard.Happenings.NOW;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.EscalationEnded;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What staff see of cases, and what they can do about them from their pages. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class WorkListIT {
    private ClinicAtWork work;

    @BeforeEach
    void anOpenEmergency() {
        work = ClinicAtWork.withAnOpenEmergency();
    }

    @Test
    void staffSeeWhoNeedsThemAndWhoWasSentAMessage() {
        TestTopics.send(Happenings.delivery(work.alert.alertId(), work.athlete, work.sam, Outcome.SENT), NOW);

        await().untilAsserted(() -> work.list("/").body(containsString("Dr Sam: message sent")));
        work.list("/")
                .body(
                        containsString("<span aria-hidden=\"true\">●</span> Emergency"),
                        containsString("Robin &lt;b&gt;Runner&lt;/b&gt;"),
                        not(containsString("<b>Runner")),
                        containsString("saddle numbness"),
                        containsString("Nobody has acknowledged it"),
                        containsString("To look after (1)"),
                        not(containsString(" style=")))
                .header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
    }

    @Test
    void staffSeeInRedThatEverybodyWasToldInVain() {
        TestTopics.send(
                new EscalationEnded(work.alert.alertId(), 1, work.athlete, work.clinic, NOW.plusSeconds(600)), NOW);

        String alarm = "class=\"alarm\">Everybody was told, and nobody has acknowledged it";
        await().untilAsserted(() -> work.list("/").body(containsString(alarm)));
        ClinicAtWork.tell(
                Happenings.careCase(work.caseId, 2, work.athlete, State.ACKNOWLEDGED, work.alert, work.sam, NOW));
        work.list("/").body(not(containsString("alarm")), containsString("Acknowledged by Dr Sam"));
    }

    @Test
    void consentEndedIsACaseGoneAndAthletesHaveTheirOwnPage() {
        Api.as(work.subject, Roles.ATHLETE)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/alerts"));
        Api.endConsent(work.subject, work.clinic);

        work.list("/").body(containsString("No cases here."), not(containsString("Robin")));
        work.asSam().get("/cases/" + work.caseId).then().statusCode(404);
    }

    @Test
    void aCaseAboutAFigureIsInTheListOfTheClinicThatAskedAlone() {
        UUID athlete = Api.athlete(UUID.randomUUID(), "Olga Other");
        Db.execute("insert into consent (athlete_id, clinic_id, since) values ('%s', '%s', now())"
                .formatted(athlete, work.clinic));
        UUID asked = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        AlertRaised own = Happenings.metric(UUID.randomUUID(), athlete, work.clinic);
        AlertRaised others = Happenings.metric(UUID.randomUUID(), athlete, UUID.randomUUID());
        ClinicAtWork.tell(Happenings.careCase(elsewhere, 1, athlete, State.OPEN, others, work.sam, NOW));

        work.list("/").body(not(containsString("Olga")), containsString("To look after (1)"));
        work.asSam().get("/cases/" + elsewhere).then().statusCode(404);
        ClinicAtWork.tell(Happenings.careCase(asked, 1, athlete, State.OPEN, own, work.sam, NOW));

        work.list("/")
                .body(
                        containsString("To look after (2)"),
                        containsString("ACWR (EWMA) 1.62 on 28 Feb 2026, above the clinic&#39;s threshold of 1.50;"
                                + " load known on 93 % of 28 days; it describes training and foretells no injury"));
    }

    @Test
    void theMostUrgentComesFirstAndFiltersNarrow() {
        UUID other = Api.athlete(UUID.randomUUID(), "Olga Other");
        AlertRaised soon = Happenings.redFlag(UUID.randomUUID(), 1, other, CareLevel.SOON, "sore shin");
        Db.execute("insert into consent (athlete_id, clinic_id, since) values ('%s', '%s', now())"
                .formatted(other, work.clinic));
        UUID soonCase = UUID.randomUUID();
        ClinicAtWork.tell(Happenings.careCase(soonCase, 1, other, State.OPEN, soon, work.sam, NOW.minusSeconds(9000)));

        work.list("/").body(stringContainsInOrder("Robin", "Olga Other"), containsString("To look after (2)"));
        work.list("/?level=SOON").body(containsString("Olga Other"), not(containsString("Robin")));
        work.list("/?mine=true").body(containsString("No cases here."));
        work.list("/?name=oLGa o")
                .body(containsString("Olga Other"), not(containsString("Robin")), containsString("value=\"oLGa o\""))
                .body(containsString("hx-get=\"/?show=ATTENTION&amp;name=oLGa+o&amp;seen="));
        work.list("/?name=%25&level=SOON").body(containsString("Others may be waiting."), containsString("level=SOON"));
        ClinicAtWork.tell(Happenings.careCase(soonCase, 2, other, State.ASSIGNED, soon, work.sam, NOW));
        work.list("/?mine=true").body(containsString("Olga Other"), containsString("Dr Sam has it"));
        ClinicAtWork.tell(Happenings.careCase(soonCase, 3, other, State.RESOLVED, soon, work.sam, NOW));
        work.list("/?show=RESOLVED").body(containsString("Olga Other"), containsString("Resolved (1)"));
        work.list("/?show=nonsense&level=nonsense").body(containsString("Robin"), not(containsString("Olga")));
    }

    @Test
    void anOlderRevisionChangesNothingAndNothingIsKeptOfTheErased() {
        ClinicAtWork.tell(Happenings.careCase(work.caseId, 3, work.athlete, State.ASSIGNED, work.alert, work.sam, NOW));
        TestTopics.send(Happenings.careCase(work.caseId, 2, work.athlete, State.OPEN, work.alert, work.sam, NOW), NOW);
        UUID marker = UUID.randomUUID();
        ClinicAtWork.tell(Happenings.careCase(marker, 1, work.athlete, State.OPEN, work.alert, work.sam, NOW));

        assertThat(Db.count("select revision from care_case where case_id = ?", work.caseId))
                .isEqualTo(3);
        Api.as(work.subject, Roles.ATHLETE).delete("/v1/athletes/me").then().statusCode(202);
        assertThat(Db.count("select count(*) from care_case where athlete_id = ?", work.athlete))
                .isZero();
    }

    @Test
    void anAcknowledgementIsAskedOfTriageAndSeenAtOnceAndCanBeUndone() {
        work.standIn(
                200,
                Happenings.careCase(
                        work.caseId, 2, work.athlete, State.ACKNOWLEDGED, work.alert, work.sam, Instant.now()));
        ClinicAtWork.Form form = work.form("/");
        form.post(
                        "/cases/" + work.caseId + "/acknowledge",
                        Map.of("revision", "1", "key", "k", "back", "/?show=ATTENTION"))
                .statusCode(303)
                .header("Location", containsString("/?show=ATTENTION"));

        assertThat(work.asked()).isEqualTo(":acknowledge \"1\" k-acknowledge-" + work.caseId + " {}");
        work.list("/")
                .body(
                        containsString("Acknowledged by Dr Sam"),
                        containsString("Robin &lt;b&gt;Runner&lt;/b&gt;: acknowledged."),
                        containsString("/cases/" + work.caseId + "/undo"));

        work.standIn(
                200,
                Happenings.careCase(work.caseId, 3, work.athlete, State.OPEN, work.alert, work.sam, Instant.now()));
        form.post("/cases/" + work.caseId + "/undo", Map.of("revision", "2", "key", "k"))
                .statusCode(303);
        work.list("/").body(containsString("Nobody has acknowledged it"), not(containsString("/undo")));
    }

    @Test
    void aRefreshIsTheListAloneAndEmptyIfNothingChanged() {
        String part = work.asSam()
                .header("HX-Request", "true")
                .get("/")
                .then()
                .statusCode(200)
                .body(startsWith("<div id=\"cases\""))
                .extract()
                .asString();
        String next = part.replaceAll("(?s).*?hx-get=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

        work.asSam().header("HX-Request", "true").get(next).then().statusCode(204);
        ClinicAtWork.tell(Happenings.careCase(work.caseId, 2, work.athlete, State.ASSIGNED, work.alert, work.sam, NOW));
        work.asSam()
                .header("HX-Request", "true")
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("Dr Sam has it"));
    }
}
