package org.twinge.ingest.strava;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.strava.RateBudget.Purpose;

class RateBudgetTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RateBudget budget = new RateBudget(Duration.ofMinutes(15), Duration.ofDays(1));

    @Test
    void aWindowHasAHundredReadsAndTheNextBeginsAtTheQuarter() {
        Instant late = NOON.plus(Duration.ofMinutes(14));
        assertThat(taken(Purpose.FRESH, late)).isEqualTo(100);
        assertThat(budget.allows(
                        Purpose.FRESH, NOON.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isFalse();
        assertThat(taken(Purpose.FRESH, NOON.plus(Duration.ofMinutes(15)))).isEqualTo(100);
    }

    @Test
    void whatMayWaitLeavesAShareToWhatHasJustHappened() {
        assertThat(taken(Purpose.BACKGROUND, NOON)).isEqualTo(60);
        assertThat(taken(Purpose.FRESH, NOON)).isEqualTo(40);
    }

    @Test
    void theDayEndsAtMidnightUtc() {
        int all = 0;
        for (int quarter = 0; quarter < 20; quarter++) {
            all += taken(Purpose.FRESH, NOON.plus(Duration.ofMinutes(15L * quarter)));
        }
        assertThat(all).isEqualTo(1000);
        assertThat(budget.allows(Purpose.FRESH, Instant.parse("2026-03-01T23:59:59Z")))
                .isFalse();
        assertThat(budget.allows(Purpose.FRESH, Instant.parse("2026-03-02T00:00:00Z")))
                .isTrue();
    }

    @Test
    void whatTheAnswerSaysIsBelieved() {
        heard("200,2000", "160,500", "100,1000", "97,400");
        assertThat(taken(Purpose.BACKGROUND, NOON)).isZero();
        assertThat(taken(Purpose.FRESH, NOON)).isEqualTo(3);
        // a larger application
        heard("600,30000", "200,600", "300,3000", "100,403");
        assertThat(taken(Purpose.FRESH, NOON)).isEqualTo(200);
    }

    @Test
    void theLimitOverAllRequestsCountsToo() {
        heard("200,2000", "199,500", "100,1000", "10,400");
        assertThat(taken(Purpose.FRESH, NOON)).isEqualTo(1);
    }

    @Test
    void anAnswerThatLeftBeforeOthersDoesNotGiveThemBack() {
        assertThat(taken(Purpose.FRESH, NOON)).isEqualTo(100);
        heard("200,2000", "40,40", "100,1000", "40,40");
        assertThat(budget.allows(Purpose.FRESH, NOON)).isFalse();
    }

    @Test
    void aRefusalIsSilenceUntilTheNextWindow() {
        Instant minute7 = NOON.plus(Duration.ofMinutes(7));
        budget.refused(minute7, Duration.ZERO);
        assertThat(budget.allows(
                        Purpose.FRESH, NOON.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isFalse();
        assertThat(budget.allows(Purpose.FRESH, NOON.plus(Duration.ofMinutes(15))))
                .isTrue();
    }

    @Test
    void aRefusalOfADayThatIsUsedUpIsSilenceUntilMidnight() {
        heard("200,2000", "20,1000", "100,1000", "20,1000");
        budget.refused(NOON, Duration.ZERO);
        assertThat(budget.allows(Purpose.FRESH, Instant.parse("2026-03-01T23:59:59Z")))
                .isFalse();
        assertThat(budget.allows(Purpose.FRESH, Instant.parse("2026-03-02T00:00:00Z")))
                .isTrue();
    }

    @Test
    void whoIsAskedToWaitLongerDoes() {
        budget.refused(NOON, Duration.ofMinutes(20));
        assertThat(budget.allows(Purpose.FRESH, NOON.plus(Duration.ofMinutes(19))))
                .isFalse();
        assertThat(budget.allows(Purpose.FRESH, NOON.plus(Duration.ofMinutes(20))))
                .isTrue();
    }

    @Test
    void headersThatCannotBeReadSayNothing() {
        assertThat(RateLimits.in(Map.of("X-RateLimit-Limit", "many", "X-RateLimit-Usage", "1,2")::get))
                .isEqualTo(RateLimits.in(name -> null));
        assertThat(RateLimits.in(Map.of("X-RateLimit-Limit", "600,30000")::get).all())
                .isEmpty();
    }

    private int taken(Purpose purpose, Instant at) {
        int taken = 0;
        while (budget.take(purpose, at)) {
            taken++;
        }
        return taken;
    }

    private void heard(String limit, String usage, String readLimit, String readUsage) {
        budget.heard(
                RateLimits.in(Map.of(
                        "X-RateLimit-Limit", limit,
                        "X-RateLimit-Usage", usage,
                        "X-ReadRateLimit-Limit", readLimit,
                        "X-ReadRateLimit-Usage", readUsage)::get),
                NOON);
    }
}
