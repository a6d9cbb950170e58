package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.FiredRule;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.AlertRaised.RedFlags;
import org.twinge.contracts.AlertRaised.SessionSpike;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Alerts to tell the notifier about. */
final class Stories {
    static final Instant SUNDAY = Instant.parse("2026-03-01T08:00:00Z");

    private Stories() {}

    static AlertRaised spike(UUID alert, int revision, UUID athlete, SpikeBand band) {
        var cause = new SessionSpike(
                LocalDate.of(2026, 3, 1), 16_240, 12_100, LocalDate.of(2026, 2, 8), 16_240.0 / 12_100, band);
        Level level = band == SpikeBand.OVER_100_PERCENT ? Level.NOTICE : Level.INFO;
        return new AlertRaised(alert, revision, athlete, level, Set.of(Audience.ATHLETE), SUNDAY, cause);
    }

    /** For the staff of one clinic only. */
    static AlertRaised metric(UUID alert, UUID athlete, UUID clinic, int revision, double value, double threshold) {
        var cause = new AlertRaised.MetricBeyond(
                clinic, LocalDate.of(2026, 3, 1), "acwr-ewma@1", value, true, threshold, 0.93);
        return new AlertRaised(alert, revision, athlete, Level.INFO, Set.of(Audience.STAFF), SUNDAY, cause);
    }

    static AlertRaised saddleNumbness(UUID alert, UUID athlete, Audience... audiences) {
        var cause = new RedFlags(
                UUID.randomUUID(),
                "2026.1",
                false,
                List.of(
                        new FiredRule("nerve-root", CareLevel.SAME_DAY, "leg weakness", "Do not run or drive."),
                        new FiredRule(
                                "cauda-equina",
                                CareLevel.EMERGENCY,
                                "saddle numbness",
                                "Go to an emergency department now.")));
        return new AlertRaised(alert, 1, athlete, Level.EMERGENCY, Set.of(audiences), SUNDAY, cause);
    }

    static AlertRaised question(UUID alert, UUID athlete, AlertRaised.Question question) {
        return new AlertRaised(
                alert, 1, athlete, Level.INFO, Set.of(Audience.ATHLETE), SUNDAY, new AlertRaised.Prompt(question));
    }

    static AlertRaised planBreach(UUID alert, UUID athlete) {
        return new AlertRaised(
                alert,
                1,
                athlete,
                Level.NOTICE,
                Set.of(Audience.ATHLETE),
                SUNDAY,
                new AlertRaised.PlanBreach(
                        UUID.randomUUID(),
                        LocalDate.of(2026, 3, 1),
                        new CatalogEntryPublished.Words("10 minutes easy", "10 Minuten locker"),
                        Set.of(AlertRaised.BreachKind.RAN_SOONER, AlertRaised.BreachKind.RAN_MORE)));
    }

    static AlertRaised staffMessage(UUID alert, UUID athlete) {
        return new AlertRaised(
                alert,
                1,
                athlete,
                Level.SAME_DAY,
                Set.of(Audience.ATHLETE),
                SUNDAY,
                new AlertRaised.StaffMessage(UUID.randomUUID()));
    }

    /** No alert is too much, or too soon after another one. */
    static void wantsEachByItself(UUID athlete) {
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("dailyMessages", 50, "repeatAfterDays", 0, "digest", true))
                .put("/v1/preferences")
                .then()
                .statusCode(200);
    }

    static AlertWithdrawn withdrawal(UUID alert, int revision, UUID athlete) {
        return new AlertWithdrawn(alert, revision, athlete, SUNDAY);
    }

    static void send(AlertRaised alert) {
        TestTopics.send(alert, SUNDAY);
    }

    static void send(AlertWithdrawn alert) {
        TestTopics.send(alert, SUNDAY);
    }
}
