package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.AlertState.Gone.NEVER_TOLD;
import static org.twinge.load.model.Runner.MAY_1;
import static org.twinge.load.model.Runner.session;
import static org.twinge.load.model.SpikeBand.OVER_100_PERCENT;
import static org.twinge.load.model.SpikeBand.OVER_10_PERCENT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.AlertState.Pending;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.AlertState.Silence;
import org.twinge.load.model.AlertState.Silent;
import org.twinge.load.model.Comparison.Spike;

class AlertPolicyTest {
    private static final AlertPolicy POLICY = new AlertPolicy(Duration.ofMinutes(45), 7);
    private static final Optional<LocalDate> ADULT = Optional.of(LocalDate.of(1990, 1, 1));
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant END = Instant.parse("2026-05-01T12:30:00Z");

    /** A session of 11:30 to 12:30. */
    private static final Optional<Finding> FINDING = finding(OVER_10_PERCENT, false);

    private static Optional<Finding> finding(SpikeBand band, boolean provisional) {
        Session session = session(MAY_1, "11:30", 11500);
        return Optional.of(
                new Finding(new Spike(session, session(MAY_1.minusDays(3), "11:30", 10000), 1.15, band), provisional));
    }

    private static AlertState next(AlertState before, Optional<Finding> finding, Instant now) {
        return POLICY.next(before, finding, ADULT, now);
    }

    @Test
    void isDue45MinutesAfterTheSessionsEndOrItsArrivalWhicheverIsLater() {
        assertThat(next(NEVER_TOLD, FINDING, NOON)).isEqualTo(new Pending(0, Instant.parse("2026-05-01T13:15:00Z")));
        assertThat(next(NEVER_TOLD, FINDING, Instant.parse("2026-05-01T18:00:00Z")))
                .isEqualTo(new Pending(0, Instant.parse("2026-05-01T18:45:00Z")));
    }

    @Test
    void isRaisedWhenDue() {
        Instant due = END.plusSeconds(45 * 60);

        assertThat(next(new Pending(0, due), FINDING, due.minusMillis(1))).isEqualTo(new Pending(0, due));
        assertThat(next(new Pending(0, due), FINDING, due)).isEqualTo(new Raised(1, OVER_10_PERCENT.name()));
    }

    @Test
    void waitsLongerIfTheSessionTurnsOutToEndLater() {
        assertThat(next(new Pending(0, NOON), FINDING, NOON)).isEqualTo(new Pending(0, END.plusSeconds(45 * 60)));
    }

    @Test
    void isRevisedOnlyWhenTheBandChanges() {
        AlertState told = new Raised(1, OVER_10_PERCENT.name());

        assertThat(next(told, FINDING, NOON)).isEqualTo(told);
        assertThat(next(told, finding(OVER_100_PERCENT, false), NOON))
                .isEqualTo(new Raised(2, OVER_100_PERCENT.name()));
    }

    @Test
    void isWithdrawnWithTheNextRevisionAndMayBeRaisedAgain() {
        AlertState gone = next(new Raised(1, OVER_10_PERCENT.name()), Optional.empty(), NOON);
        assertThat(gone).isEqualTo(new Gone(2));

        AlertState again = next(gone, FINDING, NOON);
        assertThat(again).isEqualTo(new Pending(2, Instant.parse("2026-05-01T13:15:00Z")));
        assertThat(next(again, FINDING, NOON.plusSeconds(7200))).isEqualTo(new Raised(3, OVER_10_PERCENT.name()));
    }

    @Test
    void nothingIsSentAboutAFindingThatDisappearsBeforeItIsDue() {
        assertThat(next(new Pending(0, END), Optional.empty(), NOON)).isEqualTo(NEVER_TOLD);
    }

    @Test
    void provisionalFindingsAreSilentAndAWithdrawalIsTold() {
        assertThat(next(NEVER_TOLD, finding(OVER_10_PERCENT, true), NOON))
                .isEqualTo(new Silent(0, Silence.PROVISIONAL));
        assertThat(next(new Raised(1, OVER_10_PERCENT.name()), finding(OVER_10_PERCENT, true), NOON))
                .isEqualTo(new Silent(2, Silence.PROVISIONAL));
    }

    @Test
    void daysOlderThanSevenAreSilentUnlessToldBefore() {
        Instant onDay8 = Instant.parse("2026-05-08T23:00:00Z");
        Instant onDay9 = Instant.parse("2026-05-09T00:00:00Z");

        assertThat(next(NEVER_TOLD, FINDING, onDay8)).isInstanceOf(Pending.class);
        assertThat(next(NEVER_TOLD, FINDING, onDay9)).isEqualTo(new Silent(0, Silence.OLD));
        assertThat(next(new Raised(1, OVER_100_PERCENT.name()), FINDING, onDay9))
                .isEqualTo(new Raised(2, OVER_10_PERCENT.name()));
        assertThat(next(new Pending(0, END), FINDING, onDay9)).isEqualTo(new Raised(1, OVER_10_PERCENT.name()));
    }

    @Test
    void under18IsSilentUntilTheBirthday() {
        Optional<LocalDate> tomorrow18 = Optional.of(LocalDate.of(2008, 5, 2));
        Optional<LocalDate> today18 = Optional.of(LocalDate.of(2008, 5, 1));

        assertThat(POLICY.next(NEVER_TOLD, FINDING, tomorrow18, NOON)).isEqualTo(new Silent(0, Silence.UNDER_18));
        assertThat(POLICY.next(NEVER_TOLD, FINDING, today18, NOON)).isInstanceOf(Pending.class);
        assertThat(POLICY.next(NEVER_TOLD, FINDING, Optional.empty(), NOON)).isInstanceOf(Pending.class);
    }

    /** Whatever happens to a finding, in the end the athlete knows what is, and revisions count what was sent. */
    @Property
    void theLastWordIsTheTruth(@ForAll List<Change> changes, @ForAll Change last) {
        AlertState state = NEVER_TOLD;
        Instant now = NOON;
        for (Change change : changes) {
            AlertState after = settle(state, change.finding(), now);
            boolean sent = (after instanceof Raised raised && !raised.equals(state))
                    || (state instanceof Raised && !(after instanceof Raised));
            assertThat(after.revision()).isEqualTo(state.revision() + (sent ? 1 : 0));
            state = after;
            now = now.plusSeconds(60);
        }

        AlertState end = settle(state, last.finding(), now);

        switch (last) {
            case NONE -> assertThat(end).isEqualTo(new Gone(state.withdrawn()));
            case PROVISIONAL -> assertThat(end).isEqualTo(new Silent(state.withdrawn(), Silence.PROVISIONAL));
            case SMALL -> assertThat(((Raised) end).says()).isEqualTo(OVER_10_PERCENT.name());
            case LARGE -> assertThat(((Raised) end).says()).isEqualTo(OVER_100_PERCENT.name());
        }
    }

    private static AlertState settle(AlertState before, Optional<Finding> finding, Instant now) {
        AlertState after = next(before, finding, now);
        return after instanceof Pending ? next(after, finding, now.plusSeconds(86_400)) : after;
    }

    enum Change {
        NONE,
        PROVISIONAL,
        SMALL,
        LARGE;

        Optional<Finding> finding() {
            return switch (this) {
                case NONE -> Optional.empty();
                case PROVISIONAL -> AlertPolicyTest.finding(OVER_10_PERCENT, true);
                case SMALL -> AlertPolicyTest.finding(OVER_10_PERCENT, false);
                case LARGE -> AlertPolicyTest.finding(OVER_100_PERCENT, false);
            };
        }
    }
}
