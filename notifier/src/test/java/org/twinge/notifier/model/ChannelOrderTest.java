package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.notifier.model.Channel.EMAIL;
import static org.twinge.notifier.model.Channel.PUSH;
import static org.twinge.notifier.model.DeliveryState.DROPPED;
import static org.twinge.notifier.model.DeliveryState.HELD;
import static org.twinge.notifier.model.DeliveryState.LEASED;
import static org.twinge.notifier.model.DeliveryState.PENDING;
import static org.twinge.notifier.model.DeliveryState.SENT;
import static org.twinge.notifier.model.DeliveryState.UNDELIVERABLE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.notifier.model.ChannelOrder.Around;
import org.twinge.notifier.model.ChannelOrder.Past;
import org.twinge.notifier.model.ChannelOrder.Sibling;
import org.twinge.notifier.model.DeliveryPlan.AddToDigest;
import org.twinge.notifier.model.DeliveryPlan.Alert;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.Earlier;
import org.twinge.notifier.model.DeliveryPlan.HoldUntil;
import org.twinge.notifier.model.DeliveryPlan.Replace;
import org.twinge.notifier.model.DeliveryPlan.SendNow;

class ChannelOrderTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Person ROBIN = new Person.Reachable(true);
    private static final Meaning MILD = new Meaning(Level.INFO, "OVER_10_PERCENT", false);
    private static final Meaning WILD = new Meaning(Level.NOTICE, "OVER_100_PERCENT", false);
    private static final Meaning GONE = new Meaning(Level.INFO, "OVER_10_PERCENT", true);
    private static final Meaning TODAY = new Meaning(Level.SAME_DAY, null, false);
    private static final Meaning RED = new Meaning(Level.EMERGENCY, null, false);
    private static final Decision SEND_EMAIL = new SendNow(Reason.NEW_ALERT, false);
    private static final Decision SEND_PUSH = new SendNow(Reason.NEW_ALERT, true);

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "PUSH"})
    void anEmergencyGoesOutOnAllChannelsAtOnce(Channel channel) {
        Channel other = channel == EMAIL ? PUSH : EMAIL;
        for (DeliveryState state : DeliveryState.values()) {
            assertThat(decide(RED, channel, List.of(), List.of(), other, state))
                    .as("the other one is %s", state)
                    .isEqualTo(channel == EMAIL ? SEND_EMAIL : SEND_PUSH);
        }
    }

    static Stream<Arguments> inOrder() {
        Decision gentleWaits = new HoldUntil(NOON.plusSeconds(3_600), Reason.OTHER_CHANNEL_FIRST);
        Decision urgentWaits = new HoldUntil(NOON.plusSeconds(120), Reason.OTHER_CHANNEL_FIRST);
        Decision toldElsewhere = new Drop(Reason.TOLD_ELSEWHERE);
        return Stream.of(
                Arguments.of("gentle: push first", MILD, PUSH, null, SEND_PUSH),
                Arguments.of("nothing decided about push yet", MILD, EMAIL, null, gentleWaits),
                Arguments.of("push is about to go", MILD, EMAIL, PENDING, gentleWaits),
                Arguments.of("push is held", MILD, EMAIL, HELD, gentleWaits),
                Arguments.of("push is with a sender", MILD, EMAIL, LEASED, gentleWaits),
                Arguments.of("push was taken", MILD, EMAIL, SENT, toldElsewhere),
                Arguments.of("push was not taken", MILD, EMAIL, UNDELIVERABLE, SEND_EMAIL),
                Arguments.of("push is not wanted", MILD, EMAIL, DROPPED, SEND_EMAIL),
                Arguments.of("urgent: email first, it says what to do", TODAY, EMAIL, null, SEND_EMAIL),
                Arguments.of("email is about to go", TODAY, PUSH, PENDING, urgentWaits),
                Arguments.of("email was taken", TODAY, PUSH, SENT, toldElsewhere),
                Arguments.of("email was not taken", TODAY, PUSH, UNDELIVERABLE, SEND_PUSH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inOrder")
    void anythingElseGoesOutOnOneAndThenTheNext(
            String why, Meaning meaning, Channel channel, @Nullable DeliveryState other, Decision expected) {
        assertThat(decide(meaning, channel, List.of(), List.of(), channel == EMAIL ? PUSH : EMAIL, other))
                .isEqualTo(expected);
    }

    @Test
    void nobodyWaitsForeverForAnotherChannel() {
        Instant until = NOON.plusSeconds(120);
        List<Sibling> siblings = List.of(new Sibling(EMAIL, PENDING));
        var waiting = new Around(List.of(), List.of(), siblings, Optional.of(until));

        assertThat(ChannelOrder.decide(alert(TODAY, PUSH), ROBIN, Wishes.NONE, waiting, NOON.plusSeconds(119)))
                .isEqualTo(new HoldUntil(until, Reason.OTHER_CHANNEL_FIRST));
        assertThat(ChannelOrder.decide(alert(TODAY, PUSH), ROBIN, Wishes.NONE, waiting, until))
                .isEqualTo(SEND_PUSH);
    }

    @Test
    void whatWasToldOnOneChannelIsNotNewOnTheOther() {
        List<Past> pushed = List.of(new Past(PUSH, earlier(1, MILD, SENT)));

        assertThat(decide(MILD, EMAIL, List.of(), pushed, PUSH, DROPPED)).isEqualTo(new Drop(Reason.ALREADY_TOLD));
        assertThat(decide(GONE, EMAIL, List.of(), List.of(), PUSH, DROPPED))
                .isEqualTo(new Drop(Reason.NOTHING_TO_CORRECT));
    }

    @Test
    void aCorrectionGoesWhereTheWordWent() {
        List<Past> emailed = List.of(new Past(EMAIL, earlier(1, MILD, SENT)));

        assertThat(decide(WILD, PUSH, List.of(), emailed, EMAIL, null))
                .as("push would come first, but email told it")
                .isEqualTo(new HoldUntil(NOON.plusSeconds(3_600), Reason.OTHER_CHANNEL_FIRST));
        assertThat(decide(WILD, EMAIL, List.of(earlier(1, MILD, SENT)), List.of(), PUSH, HELD))
                .isEqualTo(new SendNow(Reason.CORRECTION, false));
        assertThat(decide(WILD, PUSH, List.of(), emailed, EMAIL, UNDELIVERABLE))
                .as("but it has to arrive")
                .isEqualTo(new SendNow(Reason.CORRECTION, true));
        assertThat(decide(WILD, EMAIL, List.of(earlier(1, MILD, SENT)), emailedToo(), PUSH, PENDING))
                .as("told on both, corrected on both")
                .isEqualTo(new SendNow(Reason.CORRECTION, false));
    }

    private static List<Past> emailedToo() {
        return List.of(new Past(PUSH, earlier(1, MILD, SENT)));
    }

    @Test
    void theOtherChannelsWaitingMessageIsNotReplaced() {
        List<Past> waiting = List.of(new Past(PUSH, earlier(1, MILD, PENDING)));
        List<Past> perhapsOut = List.of(new Past(PUSH, new Earlier(new UUID(0, 1), 1, 0, MILD, PENDING, true)));

        assertThat(decide(WILD, EMAIL, List.of(), waiting, PUSH, SENT)).isEqualTo(new Drop(Reason.TOLD_ELSEWHERE));
        assertThat(decide(MILD, EMAIL, List.of(), perhapsOut, PUSH, PENDING)).isEqualTo(new Drop(Reason.ALREADY_TOLD));
        assertThat(decide(WILD, EMAIL, List.of(earlier(1, MILD, HELD)), List.of(), PUSH, SENT))
                .as("its own is")
                .isEqualTo(new Replace(new UUID(0, 1), new Drop(Reason.TOLD_ELSEWHERE)));
    }

    @Test
    void whatPushHasToldIsNotInTheDigestToo() {
        Map<Kind, Map<Channel, Level>> noticesByEmail = Map.of(Kind.TRAINING, Map.of(EMAIL, Level.NOTICE));
        Wishes wishes = new Wishes(
                new Preferences(noticesByEmail, Optional.empty(), 5, 3, true),
                Mailbox.OPEN,
                ZoneOffset.UTC,
                new Wishes.Lately(false, 0));

        assertThat(ChannelOrder.decide(alert(MILD, EMAIL), ROBIN, wishes, around(PUSH, SENT), NOON))
                .isEqualTo(new Drop(Reason.TOLD_ELSEWHERE));
        assertThat(ChannelOrder.decide(alert(MILD, EMAIL), ROBIN, wishes, around(PUSH, UNDELIVERABLE), NOON))
                .isEqualTo(new AddToDigest(Reason.BELOW_MINIMUM));
        assertThat(ChannelOrder.decide(alert(MILD, PUSH), ROBIN, wishes, around(EMAIL, null), NOON))
                .isEqualTo(SEND_PUSH);
    }

    @Test
    void pushKnowsNoDigestAndNoUnsubscribing() {
        Wishes tooMuch =
                new Wishes(Preferences.USUAL, new Mailbox(true, true), ZoneOffset.UTC, new Wishes.Lately(false, 99));
        Wishes noEmail =
                new Wishes(Preferences.USUAL, new Mailbox(true, false), ZoneOffset.UTC, new Wishes.Lately(false, 0));

        assertThat(ChannelOrder.decide(alert(MILD, PUSH), ROBIN, tooMuch, around(EMAIL, null), NOON))
                .isEqualTo(new Drop(Reason.ENOUGH_FOR_TODAY));
        assertThat(ChannelOrder.decide(alert(MILD, PUSH), ROBIN, noEmail, around(EMAIL, null), NOON))
                .isEqualTo(SEND_PUSH);
    }

    /** What the servers do with one revision: each channel takes it or not. */
    record Step(Meaning meaning, boolean pushTaken, boolean emailTaken) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(MILD, WILD, GONE, TODAY, RED), Arbitraries.of(true, false), Arbitraries.of(true))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    /** Email works; whatever push does, the person knows in the end what is true, on a channel that took it. */
    @Property
    void inTheEndThePersonKnowsWhatIsTrue(@ForAll("stories") List<Step> story) {
        Map<Channel, List<Earlier>> history = new EnumMap<>(Map.of(EMAIL, List.of(), PUSH, List.of()));
        for (int i = 0; i < story.size(); i++) {
            play(i + 1, story.get(i), history);
        }
        Meaning last = story.getLast().meaning();

        List<Earlier> heard = Stream.of(EMAIL, PUSH)
                .flatMap(channel -> history.get(channel).stream())
                .filter(earlier -> earlier.state() == SENT)
                .toList();
        int latest = heard.stream().mapToInt(Earlier::revision).max().orElse(0);
        List<Meaning> known = heard.stream()
                .filter(earlier -> earlier.revision() == latest)
                .map(Earlier::meaning)
                .distinct()
                .toList();
        if (heard.isEmpty()) {
            assertThat(last.withdrawn()).isTrue();
        } else {
            assertThat(known).hasSize(1);
            assertThat(known.getFirst().sameAs(last)).isTrue();
        }
    }

    /** Decides for both channels until neither waits any more. */
    private static void play(int revision, Step step, Map<Channel, List<Earlier>> history) {
        Map<Channel, DeliveryState> state = new EnumMap<>(Channel.class);
        for (int round = 0; round < 4; round++) {
            for (Channel channel : ChannelOrder.of(step.meaning().level())) {
                Channel other = channel == EMAIL ? PUSH : EMAIL;
                if (state.getOrDefault(channel, HELD) == HELD) {
                    Decision decision = decide(
                            step.meaning(),
                            channel,
                            history.get(channel),
                            history.get(other).stream()
                                    .map(past -> new Past(other, past))
                                    .toList(),
                            other,
                            state.get(other));
                    boolean taken = channel == EMAIL ? step.emailTaken() : step.pushTaken();
                    state.put(
                            channel,
                            switch (decision) {
                                case SendNow _ -> taken ? SENT : UNDELIVERABLE;
                                case HoldUntil _ -> HELD;
                                default -> DROPPED;
                            });
                }
            }
        }
        assertThat(state).doesNotContainValue(HELD);
        state.forEach((channel, end) -> {
            List<Earlier> longer = new ArrayList<>(history.get(channel));
            longer.add(earlier(revision, step.meaning(), end));
            history.put(channel, longer);
        });
    }

    private static Decision decide(
            Meaning meaning,
            Channel channel,
            List<Earlier> own,
            List<Past> elsewhere,
            Channel other,
            @Nullable DeliveryState state) {
        var around = new Around(own, elsewhere, List.of(new Sibling(other, state)), Optional.empty());
        return ChannelOrder.decide(alert(meaning, channel), ROBIN, Wishes.NONE, around, NOON);
    }

    private static Around around(Channel other, @Nullable DeliveryState state) {
        return new Around(List.of(), List.of(), List.of(new Sibling(other, state)), Optional.empty());
    }

    private static Alert alert(Meaning meaning, Channel channel) {
        return new Alert(meaning, Kind.TRAINING, Audience.ATHLETE, channel, NOON, 0, false, false);
    }

    private static Earlier earlier(int revision, Meaning meaning, DeliveryState state) {
        return new Earlier(new UUID(0, revision), revision, 0, meaning, state, false);
    }
}
