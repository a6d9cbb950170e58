package org.twinge.triage.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.triage.followup.model.Week;

/** What an athlete is asked every week, and what weeks in a row do. */
@QuarkusTest
@WithTestResource(Servers.class)
class CheckInIT {
    @Inject
    OpenCheckIns openCheckIns;

    private Followed followed;

    @BeforeEach
    void anAthleteUnderConsent() {
        followed = Followed.known();
    }

    @Test
    void theWeekIsAskedForOnSundayEveningAndToldOnce() {
        followed.report(Followed.YELLOW);
        Week week = Week.of(Instant.now(), Followed.BERLIN);
        followed.reportedAt(week.begins(Followed.BERLIN));
        Instant sunday = Followed.at(week.monday().plusDays(6), 18);
        openCheckIns.open(sunday.minusSeconds(1));
        assertThat(followed.kinds()).doesNotContain("WEEKLY");
        openCheckIns.open(sunday);
        openCheckIns.open(sunday.plusSeconds(60));
        assertThat(followed.kinds()).containsOnlyOnce("WEEKLY");
        Db.execute("delete from check_in_round");

        followed.week(week.monday()).statusCode(404);
        followed.week("current").body("week", equalTo(week.monday().toString())).body("told", equalTo(false));
        String told = followed.checkIn("1", Followed.HELD_BACK)
                .statusCode(201)
                .body("week", equalTo(week.monday().toString()))
                .body("severity", equalTo(50))
                .body("substantial", equalTo(true))
                .body("signal", equalTo("RED"))
                .body("level", nullValue())
                .body("rules", hasSize(0))
                .extract()
                .asString();
        followed.week("current").body("told", equalTo(true));
        assertThat(followed.week(week.monday()).extract().asString()).isEqualTo(told);
        Followed.as(followed.stranger, Roles.ATHLETE)
                .get("/v1/check-ins/" + week.monday())
                .then()
                .statusCode(404);
        followed.checkIn("1", Followed.HELD_BACK).statusCode(200).body("severity", equalTo(50));
        followed.checkIn("1", "{\"participation\": 0}").statusCode(409);
        followed.checkIn("2", "{\"participation\": 0}").statusCode(409);
        followed.checkIn("3", "{\"participation\": 8}").statusCode(400);
        followed.checkIn("4", "{\"participation\": 25, \"regions\": [\"tail\"]}")
                .statusCode(400);
    }

    @Test
    void whoReportsAfterSundayEveningIsAskedTheSundayAfter() {
        followed.report(Followed.YELLOW);
        Week week = Week.of(Instant.now(), Followed.BERLIN);
        Instant sunday = Followed.at(week.monday().plusDays(6), 18);
        followed.reportedAt(sunday);
        openCheckIns.open(sunday.plusSeconds(60));
        assertThat(followed.kinds()).doesNotContain("WEEKLY");
        openCheckIns.open(Followed.at(week.monday().plusDays(13), 18));
        assertThat(followed.kinds()).containsOnlyOnce("WEEKLY");
        Db.execute("delete from check_in_round");
    }

    @Test
    void theSamePlaceThreeWeeksRunningWantsToBeSeen() {
        Week week = Week.of(Instant.now(), Followed.BERLIN);
        followed.told(week.before(), "shin", false);
        followed.checkIn("1", Followed.HELD_BACK).body("level", nullValue());
        Db.execute("delete from check_in where athlete_id = '%s' and week = '%s'"
                .formatted(followed.athlete, week.monday()));

        followed.told(week.before().before(), "shin", false);
        followed.report(Followed.YELLOW.replace("shin", "knee"));
        assertThat(Followed.fired(followed.report(Followed.YELLOW.replace("shin", "knee"))))
                .doesNotContain("same-place-three-weeks");
        assertThat(Followed.fired(followed.report(Followed.YELLOW))).contains("same-place-three-weeks");
        followed.checkIn("2", Followed.HELD_BACK)
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("rules.id", contains("same-place-three-weeks"));
    }

    @Test
    void heldBackTwiceRunningOrNoTakingPartWantsToBeSeen() {
        followed.told(Week.of(Instant.now(), Followed.BERLIN).before(), "knee", true);
        followed.checkIn("1", Followed.HELD_BACK).body("rules.id", contains("check-in"));
    }
}
