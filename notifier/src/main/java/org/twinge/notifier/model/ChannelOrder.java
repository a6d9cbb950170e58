package org.twinge.notifier.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.model.DeliveryPlan.AddToDigest;
import org.twinge.notifier.model.DeliveryPlan.Alert;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.Earlier;
import org.twinge.notifier.model.DeliveryPlan.HoldUntil;
import org.twinge.notifier.model.DeliveryPlan.Replace;
import org.twinge.notifier.model.DeliveryPlan.SendNow;

/**
 * Decides for somebody who is reached on more than one channel. An emergency goes out on all of them at once. Anything
 * else goes out on one, and on the next when that one does not take it: gentle messages on the one that disturbs least,
 * urgent ones on the one that says what to do. A correction goes where the word went that it corrects.
 */
public final class ChannelOrder {
    private static final List<Channel> GENTLE = List.of(Channel.PUSH, Channel.EMAIL);
    private static final List<Channel> URGENT = List.of(Channel.EMAIL, Channel.PUSH);

    private ChannelOrder() {}

    /**
     * The same message on another channel.
     *
     * @param state null: nothing is decided about it yet
     */
    public record Sibling(Channel channel, @Nullable DeliveryState state) {
        boolean isOpen() {
            return state == null
                    || state == DeliveryState.PENDING
                    || state == DeliveryState.HELD
                    || state == DeliveryState.LEASED;
        }
    }

    /**
     * What is known of the person's other deliveries.
     *
     * @param own of earlier revisions and steps, on this channel
     * @param elsewhere of earlier revisions and steps, on other channels
     * @param siblings the same message on other channels
     * @param givesWayUntil until when it was to give way to another channel; empty where that was not said yet
     */
    public record Around(
            List<Earlier> own, List<Past> elsewhere, List<Sibling> siblings, Optional<Instant> givesWayUntil) {}

    /** An earlier delivery on another channel. */
    public record Past(Channel channel, Earlier delivery) {}

    /** On which channel first. */
    public static List<Channel> of(Level level) {
        return Wishes.isGentle(level) ? GENTLE : URGENT;
    }

    /** How long a channel may keep the next one waiting. */
    static Duration patience(Level level) {
        return Wishes.isGentle(level) ? Duration.ofHours(1) : Duration.ofMinutes(2);
    }

    public static Decision decide(Alert alert, Person person, Wishes wishes, Around around, Instant now) {
        if (alert.meaning().level() == Level.EMERGENCY) {
            return DeliveryPlan.decide(alert, person, wishes, around.own(), now);
        }
        List<Earlier> heard = Stream.concat(
                        around.own().stream(),
                        around.elsewhere().stream()
                                .map(Past::delivery)
                                .filter(past -> past.told() || past.state() == DeliveryState.LEASED)
                                .map(ChannelOrder::asSettled))
                .toList();
        return giveWay(DeliveryPlan.decide(alert, person, wishes, heard, now), alert, around, now);
    }

    /** That it may go on by itself is its own channel's matter. */
    private static Earlier asSettled(Earlier past) {
        DeliveryState state = past.state() == DeliveryState.LEASED ? DeliveryState.LEASED : DeliveryState.SENT;
        return new Earlier(past.deliveryId(), past.revision(), past.step(), past.meaning(), state, past.perhapsOut());
    }

    private static Decision giveWay(Decision decision, Alert alert, Around around, Instant now) {
        return switch (decision) {
            case Replace(var earlier, Decision instead) -> new Replace(earlier, giveWay(instead, alert, around, now));
            case SendNow _, AddToDigest _ -> {
                List<Sibling> ahead = around.siblings().stream()
                        .filter(sibling -> goesFirst(sibling.channel(), alert, around))
                        .toList();
                if (ahead.stream().anyMatch(sibling -> sibling.state() == DeliveryState.SENT)) {
                    yield new Drop(Reason.TOLD_ELSEWHERE);
                }
                Instant until = around.givesWayUntil()
                        .orElse(now.plus(patience(alert.meaning().level())));
                yield ahead.stream().anyMatch(Sibling::isOpen) && now.isBefore(until)
                        ? new HoldUntil(until, Reason.OTHER_CHANNEL_FIRST)
                        : decision;
            }
            case HoldUntil _, Drop _, DeliveryPlan.Undeliverable _ -> decision;
        };
    }

    private static boolean goesFirst(Channel other, Alert alert, Around around) {
        if (around.own().stream().anyMatch(Earlier::told)) {
            return false;
        }
        boolean toldThere = around.elsewhere().stream()
                .anyMatch(past -> past.channel() == other && past.delivery().told());
        List<Channel> order = of(alert.meaning().level());
        boolean toldOnAnother =
                around.elsewhere().stream().anyMatch(past -> past.delivery().told());
        return toldThere || (!toldOnAnother && order.indexOf(other) < order.indexOf(alert.channel()));
    }
}
