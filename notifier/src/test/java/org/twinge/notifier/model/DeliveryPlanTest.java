package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.notifier.model.DeliveryState.DIGESTED;
import static org.twinge.notifier.model.DeliveryState.DROPPED;
import static org.twinge.notifier.model.DeliveryState.HELD;
import static org.twinge.notifier.model.DeliveryState.LEASED;
import static org.twinge.notifier.model.DeliveryState.PENDING;
import static org.twinge.notifier.model.DeliveryState.SENT;
import static org.twinge.notifier.model.DeliveryState.UNDELIVERABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.notifier.model.DeliveryPlan.Alert;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.Earlier;
import org.twinge.notifier.model.DeliveryPlan.HoldUntil;
import org.twinge.notifier.model.DeliveryPlan.Replace;
import org.twinge.notifier.model.DeliveryPlan.SendNow;
import org.twinge.notifier.model.DeliveryPlan.Undeliverable;
import org.twinge.notifier.model.Person.NoLongerEntitled;
import org.twinge.notifier.model.Person.NotYetKnown;
import org.twinge.notifier.model.Person.Reachable;

class DeliveryPlanTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Person VERIFIED = new Reachable(true);
    private static final Person UNVERIFIED = new Reachable(false);
    private static final Meaning MILD = new Meaning(Level.INFO, "OVER_10_PERCENT", false);
    private static final Meaning WILD = new Meaning(Level.NOTICE, "OVER_100_PERCENT", false);
    private static final Meaning RED = new Meaning(Level.EMERGENCY, null, false);
    private static final Meaning GONE = new Meaning(Level.INFO, "OVER_10_PERCENT", true);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    static Stream<Arguments> table() {
        return Stream.of(
                row("first message", MILD, VERIFIED, List.of(), new SendNow(Reason.NEW_ALERT, false)),
                row("unverified address", MILD, UNVERIFIED, List.of(), new SendNow(Reason.NEW_ALERT, true)),
                row("no consent any more", MILD, new NoLongerEntitled(), List.of(), new Drop(Reason.NOT_ENTITLED)),
                row("same meaning again", MILD, VERIFIED, sent(MILD), new Drop(Reason.ALREADY_TOLD)),
                row("band changed", WILD, VERIFIED, sent(MILD), new SendNow(Reason.CORRECTION, false)),
                row("withdrawn after it went out", GONE, VERIFIED, sent(MILD), new SendNow(Reason.CORRECTION, false)),
                row("withdrawn before anything", GONE, VERIFIED, List.of(), new Drop(Reason.NOTHING_TO_CORRECT)),
                row(
                        "withdrawn after failing",
                        GONE,
                        VERIFIED,
                        one(MILD, UNDELIVERABLE, false),
                        new Drop(Reason.NOTHING_TO_CORRECT)),
                row(
                        "withdrawn while waiting",
                        GONE,
                        VERIFIED,
                        one(MILD, PENDING, false),
                        new Replace(FIRST, new Drop(Reason.NOTHING_TO_CORRECT))),
                row(
                        "withdrawn before the digest came",
                        GONE,
                        VERIFIED,
                        one(MILD, DIGESTED, false),
                        new Replace(FIRST, new Drop(Reason.NOTHING_TO_CORRECT))),
                row(
                        "another band before the digest came",
                        WILD,
                        VERIFIED,
                        one(MILD, DIGESTED, false),
                        new Replace(FIRST, new SendNow(Reason.NEW_ALERT, false))),
                row(
                        "newer content while waiting",
                        MILD,
                        VERIFIED,
                        one(MILD, PENDING, false),
                        new Replace(FIRST, new SendNow(Reason.NEW_ALERT, false))),
                row(
                        "earlier one with a sender",
                        WILD,
                        VERIFIED,
                        one(MILD, LEASED, false),
                        new HoldUntil(NOON.plusSeconds(5), Reason.EARLIER_ON_ITS_WAY)),
                row(
                        "perhaps told: goes on by itself",
                        MILD,
                        VERIFIED,
                        one(MILD, PENDING, true),
                        new Drop(Reason.ALREADY_TOLD)),
                row(
                        "perhaps told something else: corrected",
                        GONE,
                        VERIFIED,
                        one(MILD, PENDING, true),
                        new Replace(FIRST, new SendNow(Reason.CORRECTION, false))),
                row(
                        "back to what was told while a correction waits",
                        MILD,
                        VERIFIED,
                        List.of(earlier(1, MILD, SENT, false), earlier(2, WILD, PENDING, false)),
                        new Replace(SECOND, new Drop(Reason.ALREADY_TOLD))),
                row(
                        "raised again after a withdrawal",
                        MILD,
                        VERIFIED,
                        List.of(earlier(1, MILD, SENT, false), earlier(2, GONE, SENT, false)),
                        new SendNow(Reason.CORRECTION, false)),
                row(
                        "unknown",
                        MILD,
                        new NotYetKnown(),
                        List.of(),
                        new HoldUntil(NOON.plusSeconds(5), Reason.PERSON_UNKNOWN)),
                row(
                        "unknown, replaces a held one",
                        WILD,
                        new NotYetKnown(),
                        one(MILD, HELD, false),
                        new Replace(FIRST, new HoldUntil(NOON.plusSeconds(5), Reason.PERSON_UNKNOWN))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void decides(String why, Meaning meaning, Person person, List<Earlier> history, Decision expected) {
        assertThat(DeliveryPlan.decide(alert(meaning, 0), person, Wishes.NONE, history, NOON))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "after {0} s")
    @MethodSource("waits")
    void anUnknownPersonIsWaitedForTwoMinutes(int seconds, Decision expected) {
        assertThat(DeliveryPlan.decide(
                        alert(MILD, 0), new NotYetKnown(), Wishes.NONE, List.of(), NOON.plusSeconds(seconds)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                Arguments.of(10, new HoldUntil(NOON.plusSeconds(15), Reason.PERSON_UNKNOWN)),
                Arguments.of(118, new HoldUntil(NOON.plusSeconds(120), Reason.PERSON_UNKNOWN)),
                Arguments.of(120, new Undeliverable(Reason.PERSON_UNKNOWN)),
                Arguments.of(9999, new Undeliverable(Reason.PERSON_UNKNOWN)));
    }

    @Test
    void aStepOfTheEscalationTellsWhoWasToldBefore() {
        List<Earlier> toldAtOnce = sent(RED);

        assertThat(DeliveryPlan.decide(alert(RED, 2), VERIFIED, Wishes.NONE, toldAtOnce, NOON))
                .isEqualTo(new SendNow(Reason.NOBODY_ACKNOWLEDGED, false));
        assertThat(DeliveryPlan.decide(alert(RED, 1), VERIFIED, Wishes.NONE, List.of(), NOON))
                .isEqualTo(new SendNow(Reason.NOBODY_ACKNOWLEDGED, false));
        assertThat(DeliveryPlan.decide(alert(RED, 2), VERIFIED, Wishes.NONE, List.of(toldAt(2)), NOON))
                .as("a newer revision of the same meaning does not repeat the step")
                .isEqualTo(new Drop(Reason.ALREADY_TOLD));
    }

    @Test
    void anAcknowledgementEndsTheStepsToComeAndNothingElse() {
        Alert step = alert(RED, 1, true);
        Earlier waits = earlier(1, RED, PENDING, false);

        assertThat(DeliveryPlan.decide(step, VERIFIED, Wishes.NONE, List.of(), NOON))
                .isEqualTo(new Drop(Reason.ACKNOWLEDGED));
        assertThat(DeliveryPlan.decide(step, VERIFIED, Wishes.NONE, List.of(waits), NOON))
                .as("what was to be told at once is told")
                .isEqualTo(new Drop(Reason.ACKNOWLEDGED));
        assertThat(DeliveryPlan.decide(alert(RED, 0, true), VERIFIED, Wishes.NONE, List.of(), NOON))
                .isEqualTo(new SendNow(Reason.NEW_ALERT, false));
    }

    private static Alert alert(Meaning meaning, int step) {
        return alert(meaning, step, false);
    }

    private static Alert alert(Meaning meaning, int step, boolean acknowledged) {
        return new Alert(meaning, Kind.TRAINING, Audience.ATHLETE, Channel.EMAIL, NOON, step, acknowledged, false);
    }

    private static Earlier toldAt(int step) {
        return new Earlier(FIRST, 1, step, RED, SENT, false);
    }

    /** What the mail server did with one revision before the next one came. */
    record Step(Meaning meaning, DeliveryState settled) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(Arbitraries.of(MILD, WILD, GONE), Arbitraries.of(PENDING, SENT, UNDELIVERABLE, HELD))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void nobodyHearsTheSameTwiceInARowNorACorrectionOfNothing(@ForAll("stories") List<Step> story) {
        List<Earlier> history = play(story);

        List<Meaning> heard = history.stream()
                .filter(earlier -> earlier.state() == SENT)
                .map(Earlier::meaning)
                .toList();
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).sameAs(heard.get(i - 1))).isFalse();
        }
        if (!heard.isEmpty()) {
            assertThat(heard.getFirst().withdrawn()).isFalse();
        }
    }

    @Property
    void atMostOneWaitsAndItIsTheLatest(@ForAll("stories") List<Step> story) {
        List<Earlier> history = play(story);

        assertThat(history.stream().filter(Earlier::waits).count()).isLessThanOrEqualTo(1);
    }

    @Property
    void inTheEndThePersonKnowsWhatIsTrue(@ForAll("stories") List<Step> story, @ForAll("last") Meaning last) {
        List<Step> whole = new ArrayList<>(story);
        whole.add(new Step(last, SENT));

        List<Meaning> heard = play(whole).stream()
                .filter(earlier -> earlier.state() == SENT)
                .map(Earlier::meaning)
                .toList();

        if (last.withdrawn()) {
            assertThat(heard.isEmpty() || heard.getLast().withdrawn()).isTrue();
        } else {
            assertThat(heard.getLast().sameAs(last)).isTrue();
        }
    }

    @Provide
    Arbitrary<Meaning> last() {
        return Arbitraries.of(MILD, WILD, GONE);
    }

    private static List<Earlier> play(List<Step> story) {
        List<Earlier> history = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            Step step = story.get(i);
            Decision decision = DeliveryPlan.decide(alert(step.meaning(), 0), VERIFIED, Wishes.NONE, history, NOON);
            if (decision instanceof Replace(UUID overtaken, Decision instead)) {
                history.replaceAll(e -> e.deliveryId().equals(overtaken) ? withState(e, DROPPED) : e);
                decision = instead;
            }
            history.add(earlier(i + 1, step.meaning(), decision instanceof SendNow ? step.settled() : DROPPED, false));
        }
        return history;
    }

    private static Earlier withState(Earlier e, DeliveryState state) {
        return new Earlier(e.deliveryId(), e.revision(), e.step(), e.meaning(), state, e.perhapsOut());
    }

    private static List<Earlier> sent(Meaning meaning) {
        return one(meaning, SENT, false);
    }

    private static List<Earlier> one(Meaning meaning, DeliveryState state, boolean perhapsOut) {
        return List.of(earlier(1, meaning, state, perhapsOut));
    }

    private static Earlier earlier(int revision, Meaning meaning, DeliveryState state, boolean perhapsOut) {
        return new Earlier(new UUID(0, revision), revision, 0, meaning, state, perhapsOut);
    }

    private static Arguments row(String why, Meaning meaning, Person person, List<Earlier> history, Decision expected) {
        return Arguments.of(why, meaning, person, history, expected);
    }
}
