package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.twinge.dashboard.Happenings.NOW;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Every athlete who lets the clinic see them, and how they are doing. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class RosterIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private ClinicAtWork work;

    @BeforeEach
    void anOpenEmergency() {
        work = ClinicAtWork.withAnOpenEmergency();
    }

    @Test
    void openCasesComeByLevelThenTheSilentThenTheOthersByName() {
        UUID anna = consenting("anna Answers");
        UUID silent = consenting("Zoe Silent");
        UUID never = consenting("Bert Unasked");
        UUID soon = consenting("Ulla Urgent");
        AlertRaised shin = Happenings.redFlag(UUID.randomUUID(), 1, soon, CareLevel.SOON, "sore shin");
        ClinicAtWork.tell(Happenings.careCase(UUID.randomUUID(), 1, soon, State.OPEN, shin, work.sam, NOW));
        RatesStandIn.tell(work.sam, rate(anna, 6, 4), rate(silent, 3, 0), rate(never, 0, 0));

        roster("/athletes")
                .body(
                        stringContainsInOrder("Robin", "Ulla Urgent", "Zoe Silent", "anna Answers", "Bert Unasked"),
                        containsString("href=\"/athletes/" + anna + "\">anna Answers"),
                        containsString(
                                "href=\"/cases/" + work.caseId + "\"><span aria-hidden=\"true\">●</span> Emergency"),
                        containsString("<span class=\"silent\">Silent: none of 3 answered</span>"),
                        containsString("4 of 6 answered"),
                        containsString("not asked"),
                        containsString("5 athletes"),
                        containsString("With an open case (2)"),
                        containsString("Silent (1)"),
                        not(containsString(" style=")));
        roster("/athletes?show=SILENT").body(containsString("Zoe Silent"), not(containsString("Robin")));
        roster("/athletes?show=WITH_CASE").body(containsString("Robin"), not(containsString("Zoe")));
        roster("/athletes?show=nonsense").body(containsString("5 athletes"));
    }

    @Test
    void aNameIsFoundInAnyCaseAndSignsMeanThemselves() {
        consenting("Zoe 100%");
        roster("/athletes?name=zOE").body(containsString("Zoe 100%"), not(containsString("Robin")));
        roster("/athletes?name=0%25").body(containsString("Everybody (1)"));
        roster("/athletes?name=%25b").body(containsString("Nobody here."), containsString("value=\"%b\""));
        roster("/athletes?name=%22%3E%3Cb%3E").body(not(containsString("\"><b>")));
    }

    @Test
    void whileTriageIsAwayTheRosterSaysWhatIsMissingAndCallsNobodySilent() {
        RatesStandIn.only(work.sam, 503);

        roster("/athletes")
                .body(
                        containsString("Robin"),
                        containsString("the service that asks them does not answer"),
                        containsString("not known now"),
                        not(containsString("Silent")));
    }

    @Test
    void theLastRunForStaffAndThePlanAreTheNewestSnapshots() {
        snapshot(3, today.minusDays(1), new LoadSnapshot.Plan(UUID.randomUUID(), "easy", 2, 6, true, null));
        roster("/athletes")
                .body(containsString(">yesterday</time>"), containsString("Step 2 of 6"))
                .body(containsString("waits for a clinician"), containsString("On a plan (1)"));

        TestTopics.send(load(2, today, null), NOW);
        snapshot(4, null, null);
        roster("/athletes").body(containsString("none that staff may see"), containsString("On a plan (0)"));
    }

    @Test
    void whoEndsTheConsentOrIsErasedIsGone() {
        snapshot(1, today, null);
        Api.endConsent(work.subject, work.clinic);
        roster("/athletes").body(containsString("No athletes yet."), not(containsString("Robin")));

        Api.as(work.subject, Roles.ATHLETE).delete("/v1/athletes/me").then().statusCode(202);
        assertThat(rows(work.athlete)).isZero();
        UUID marker = UUID.randomUUID();
        TestTopics.send(load(2, today, null), NOW);
        TestTopics.send(new LoadSnapshot(marker, 1, null, List.of(), 0, null, null, true, null, List.of(), today), NOW);
        await().until(() -> rows(marker) == 1);
        assertThat(rows(work.athlete)).isZero();
    }

    @Test
    void aLongRosterHasParts() {
        Db.execute("""
                with one as (select gen_random_uuid() as id, 'Many ' || n as name from generate_series(1, 120) n),
                known as (insert into athlete (athlete_id, version, subject, name, zone, language, email, email_verified)
                  select id, 1, id::text, name, 'Europe/Berlin', 'en', id || '@test', true from one returning athlete_id)
                insert into consent (athlete_id, clinic_id, since) select athlete_id, '%s', now() from known
                """.formatted(work.clinic));

        String first = roster("/athletes").extract().asString();
        String next =
                first.replaceAll("(?s).*href=\"([^\"]+after=[^\"]+)\".*", "$1").replace("&amp;", "&");
        String second =
                roster(next).body(not(containsString("after="))).extract().asString();

        assertThat(first.split("role=\"rowheader\"", -1)).hasSize(101);
        assertThat(second.split("role=\"rowheader\"", -1)).hasSize(22);
        assertThat(first).contains("121 athletes", "Robin").doesNotContain("Many 99<");
        assertThat(second).contains("Many 99<");
    }

    @Test
    void aGermanReaderReadsGerman() {
        RatesStandIn.tell(work.sam, rate(work.athlete, 3, 0));
        snapshot(1, today.minusDays(3), null);

        work.asSam()
                .header("Accept-Language", "de")
                .get("/athletes")
                .then()
                .body(
                        containsString("Keine Antwort: 0 von 3"),
                        containsString(">vor 3 Tagen</time>"),
                        containsString("Notfall"));
    }

    private ValidatableResponse roster(String path) {
        return work.asSam().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private UUID consenting(String name) {
        UUID subject = UUID.randomUUID();
        UUID athlete = Api.athlete(subject, name);
        Api.consent(subject, work.clinic);
        return athlete;
    }

    private static RatesStandIn.Rate rate(UUID athlete, int asked, int answered) {
        return new RatesStandIn.Rate(athlete, asked, answered, "GREY");
    }

    private LoadSnapshot load(long version, @Nullable LocalDate lastRun, LoadSnapshot.@Nullable Plan plan) {
        return new LoadSnapshot(work.athlete, version, null, List.of(), 0, null, null, true, plan, List.of(), lastRun);
    }

    private void snapshot(long version, @Nullable LocalDate lastRun, LoadSnapshot.@Nullable Plan plan) {
        TestTopics.send(load(version, lastRun, plan), NOW);
        await().until(() -> Db.count(
                        "select count(*) from training_now where athlete_id = ? and version = ?", work.athlete, version)
                == 1);
    }

    private static long rows(UUID athlete) {
        return Db.count("select count(*) from training_now where athlete_id = ?", athlete);
    }
}
