package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.notifier.model.DeliveryPlan.AddToDigest;
import org.twinge.notifier.model.DeliveryPlan.Alert;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.Earlier;
import org.twinge.notifier.model.DeliveryPlan.HoldUntil;
import org.twinge.notifier.model.DeliveryPlan.Replace;
import org.twinge.notifier.model.DeliveryPlan.SendNow;
import org.twinge.notifier.model.DeliveryPlan.Undeliverable;
import org.twinge.notifier.model.Wishes.Lately;

class WishesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-01T23:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final Person ROBIN = new Person.Reachable(true);
    private static final Decision SEND = new SendNow(Reason.NEW_ALERT, false);
    private static final Lately NOTHING = new Lately(false, 0);
    private static final Optional<QuietHours> AT_NIGHT =
            Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));

    static Stream<Arguments> table() {
        Preferences usual = Preferences.USUAL;
        Preferences noDigest = new Preferences(Map.of(), Optional.empty(), 5, 3, false);
        Preferences notices = atLeast(Kind.TRAINING, Level.NOTICE, true);
        Preferences noticesNoDigest = atLeast(Kind.TRAINING, Level.NOTICE, false);
        Preferences noQuestions = atLeast(Kind.QUESTION, Level.ROUTINE, true);
        Preferences sleeps = new Preferences(Map.of(), AT_NIGHT, 5, 3, true);
        return Stream.of(
                row("nothing said", alert(Kind.TRAINING, Level.INFO), usual, NOTHING, NOON, SEND),
                row(
                        "below the minimum",
                        alert(Kind.TRAINING, Level.INFO),
                        notices,
                        NOTHING,
                        NOON,
                        new AddToDigest(Reason.BELOW_MINIMUM)),
                row("at the minimum", alert(Kind.TRAINING, Level.NOTICE), notices, NOTHING, NOON, SEND),
                row("of another kind", alert(Kind.SYMPTOMS, Level.INFO), notices, NOTHING, NOON, SEND),
                row(
                        "below the minimum, no digest",
                        alert(Kind.TRAINING, Level.INFO),
                        noticesNoDigest,
                        NOTHING,
                        NOON,
                        new Drop(Reason.BELOW_MINIMUM)),
                row(
                        "no questions: a digest would come too late",
                        alert(Kind.QUESTION, Level.INFO),
                        noQuestions,
                        NOTHING,
                        NOON,
                        new Drop(Reason.BELOW_MINIMUM)),
                row(
                        "at night",
                        alert(Kind.TRAINING, Level.NOTICE),
                        sleeps,
                        NOTHING,
                        NIGHT,
                        new HoldUntil(MORNING, Reason.QUIET_HOURS)),
                row("in the morning", alert(Kind.TRAINING, Level.NOTICE), sleeps, NOTHING, MORNING, SEND),
                row("an emergency at night", alert(Kind.SYMPTOMS, Level.EMERGENCY), sleeps, NOTHING, NIGHT, SEND),
                row("to be seen soon, at night", alert(Kind.SYMPTOMS, Level.SOON), sleeps, NOTHING, NIGHT, SEND),
                row(
                        "for staff that waits",
                        alert(Kind.SYMPTOMS, Level.SOON, Audience.STAFF),
                        sleeps,
                        NOTHING,
                        NIGHT,
                        new HoldUntil(MORNING, Reason.QUIET_HOURS)),
                row(
                        "same day for staff does not",
                        alert(Kind.SYMPTOMS, Level.SAME_DAY, Audience.STAFF),
                        sleeps,
                        NOTHING,
                        NIGHT,
                        SEND),
                row(
                        "the same rule again",
                        alert(Kind.TRAINING, Level.INFO),
                        usual,
                        new Lately(true, 1),
                        NOON,
                        new AddToDigest(Reason.TOLD_OF_LATE)),
                row(
                        "the same rule again, no digest",
                        alert(Kind.TRAINING, Level.INFO),
                        noDigest,
                        new Lately(true, 1),
                        NOON,
                        new Drop(Reason.TOLD_OF_LATE)),
                row("the fifth today", alert(Kind.SYMPTOMS, Level.ROUTINE), usual, new Lately(false, 4), NOON, SEND),
                row(
                        "the sixth today",
                        alert(Kind.SYMPTOMS, Level.ROUTINE),
                        usual,
                        new Lately(false, 5),
                        NOON,
                        new AddToDigest(Reason.ENOUGH_FOR_TODAY)),
                row(
                        "the sixth today, but soon",
                        alert(Kind.SYMPTOMS, Level.SOON, Audience.STAFF),
                        usual,
                        new Lately(true, 5),
                        NOON,
                        SEND),
                row(
                        "the sixth today, but a question",
                        alert(Kind.QUESTION, Level.INFO),
                        usual,
                        new Lately(false, 5),
                        NOON,
                        SEND),
                row(
                        "the sixth today, but perhaps out",
                        perhapsOut(Kind.TRAINING, Level.INFO),
                        usual,
                        new Lately(true, 5),
                        NOON,
                        SEND));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void decides(String why, Alert alert, Preferences preferences, Lately lately, Instant now, Decision expected) {
        Wishes wishes = new Wishes(preferences, Mailbox.OPEN, BERLIN, lately);

        assertThat(DeliveryPlan.decide(alert, ROBIN, wishes, List.of(), now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "PENDING"})
    void aCorrectionIsNeverTooMuchButWaitsForTheMorning(DeliveryState earlier) {
        boolean perhapsOut = earlier == DeliveryState.PENDING;
        UUID before = UUID.randomUUID();
        var told = new Earlier(before, 1, 0, new Meaning(Level.INFO, "OVER_10_PERCENT", false), earlier, perhapsOut);
        Wishes wishes =
                new Wishes(new Preferences(Map.of(), AT_NIGHT, 5, 3, true), Mailbox.OPEN, BERLIN, new Lately(true, 9));
        Decision now = new SendNow(Reason.CORRECTION, false);
        Decision later = new HoldUntil(MORNING, Reason.QUIET_HOURS);

        assertThat(DeliveryPlan.decide(alert(Kind.TRAINING, Level.NOTICE), ROBIN, wishes, List.of(told), NOON))
                .isEqualTo(perhapsOut ? new Replace(before, now) : now);
        assertThat(DeliveryPlan.decide(alert(Kind.TRAINING, Level.NOTICE), ROBIN, wishes, List.of(told), NIGHT))
                .isEqualTo(perhapsOut ? new Replace(before, later) : later);
    }

    @Property
    void whatIsForcedIsSentWhateverAnybodyWishes(
            @ForAll("wishes") Wishes wishes, @ForAll("alerts") Alert alert, @ForAll("times") Instant now) {
        boolean forced = Mailbox.isForced(alert.meaning().level(), alert.audience());

        if (forced) {
            assertThat(DeliveryPlan.decide(alert, ROBIN, wishes, List.of(), now))
                    .isEqualTo(SEND);
        }
    }

    @Property
    void everyAlertEndsInOneDecisionThatFitsIt(
            @ForAll("wishes") Wishes wishes, @ForAll("alerts") Alert alert, @ForAll("times") Instant now) {
        switch (DeliveryPlan.decide(alert, ROBIN, wishes, List.of(), now)) {
            case SendNow(Reason reason, boolean contentFree) ->
                assertThat(reason).isEqualTo(Reason.NEW_ALERT);
            case HoldUntil(Instant until, Reason reason) ->
                assertThat(wishes.preferences().quietHours().orElseThrow().endsAfter(now, BERLIN))
                        .contains(until);
            case AddToDigest(Reason reason) -> {
                assertThat(alert.kind().fitsIntoDigest()).isTrue();
                assertThat(alert.perhapsOut()).isFalse();
                assertThat(wishes.preferences().digest()).isTrue();
                assertThat(wishes.mailbox()).isEqualTo(Mailbox.OPEN);
            }
            case Drop(Reason reason) ->
                assertThat(wishes.mailbox().unsubscribed()
                                || !wishes.preferences().digest()
                                || !alert.kind().fitsIntoDigest()
                                || alert.perhapsOut())
                        .isTrue();
            case Undeliverable(Reason reason) ->
                assertThat(wishes.mailbox().refused()).isTrue();
            case Replace replace -> throw new AssertionError("there is nothing to replace");
        }
    }

    /** Decided again when the quiet hours are over, it is not held once more: nothing waits for ever. */
    @Property
    void whatIsHeldIsDecidedInTheMorning(
            @ForAll("wishes") Wishes wishes, @ForAll("alerts") Alert alert, @ForAll("times") Instant now) {
        if (DeliveryPlan.decide(alert, ROBIN, wishes, List.of(), now) instanceof HoldUntil(Instant until, Reason why)) {
            assertThat(DeliveryPlan.decide(alert, ROBIN, wishes, List.of(), until))
                    .isNotInstanceOf(HoldUntil.class);
        }
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(1_767_225_600L, 1_798_761_600L).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Alert> alerts() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Level.class),
                        Arbitraries.of(Audience.class),
                        Arbitraries.of(true, false))
                .as(WishesTest::alert);
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        var minimums = Arbitraries.maps(
                Arbitraries.of(Kind.class),
                Arbitraries.maps(Arbitraries.of(Channel.class), Arbitraries.of(Level.class)));
        var quiet = Combinators.combine(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 1439))
                .as((from, length) -> {
                    LocalTime begin = LocalTime.ofSecondOfDay(from * 60L);
                    return new QuietHours(begin, begin.plusMinutes(length));
                })
                .optional();
        var preferences = Combinators.combine(
                        minimums,
                        quiet,
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.of(true, false))
                .as(Preferences::new);
        var mailboxes = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Mailbox::new);
        var lately = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(0, 60))
                .as(Lately::new);
        return Combinators.combine(preferences, mailboxes, Arbitraries.just(BERLIN), lately)
                .as(Wishes::new);
    }

    private static Preferences atLeast(Kind kind, Level level, boolean digest) {
        return new Preferences(Map.of(kind, Map.of(Channel.EMAIL, level)), Optional.empty(), 5, 3, digest);
    }

    private static Alert alert(Kind kind, Level level) {
        return alert(kind, level, Audience.ATHLETE);
    }

    private static Alert alert(Kind kind, Level level, Audience audience) {
        return alert(kind, level, audience, false);
    }

    private static Alert perhapsOut(Kind kind, Level level) {
        return alert(kind, level, Audience.ATHLETE, true);
    }

    private static Alert alert(Kind kind, Level level, Audience audience, boolean perhapsOut) {
        return new Alert(new Meaning(level, null, false), kind, audience, Channel.EMAIL, NOON, 0, false, perhapsOut);
    }

    private static Arguments row(
            String why, Alert alert, Preferences preferences, Lately lately, Instant now, Decision expected) {
        return Arguments.of(why, alert, preferences, lately, now, expected);
    }
}
