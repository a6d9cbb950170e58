package org.twinge.notifier.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides what to do about one revision of an alert for one person on one channel. */
public final class DeliveryPlan {
    /** An unknown person shows as undeliverable after this time: somebody has to look after it. */
    public static final Duration UNKNOWN_SHOWS_AFTER = Duration.ofMinutes(2);

    /** What is held is looked at again this often, so that no missed signal can hold it for long. */
    public static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);

    /**
     * @param firstSeen when this revision reached us
     * @param step how far the alert has been escalated to reach this person; 0 for who is told at once
     * @param acknowledged somebody of the staff has seen it: nobody else has to be fetched
     * @param perhapsOut an attempt to send just this ended without an answer
     */
    public record Alert(
            Meaning meaning,
            Kind kind,
            Audience audience,
            Channel channel,
            Instant firstSeen,
            int step,
            boolean acknowledged,
            boolean perhapsOut) {}

    /**
     * What became of an earlier revision, or of an earlier step of the escalation, for the same person on the same
     * channel.
     *
     * @param perhapsOut an attempt ended without an answer, so the person may have the message
     */
    public record Earlier(
            UUID deliveryId, int revision, int step, Meaning meaning, DeliveryState state, boolean perhapsOut) {
        private static final Comparator<Earlier> ORDER =
                Comparator.comparingInt(Earlier::revision).thenComparingInt(Earlier::step);

        boolean told() {
            return state == DeliveryState.SENT || perhapsOut;
        }

        boolean waits() {
            return state == DeliveryState.PENDING || state == DeliveryState.HELD || state == DeliveryState.DIGESTED;
        }
    }

    public sealed interface Decision {}

    /** @param contentFree only "log in to read": the address is not verified, or it is no email */
    public record SendNow(Reason reason, boolean contentFree) implements Decision {}

    public record HoldUntil(Instant until, Reason reason) implements Decision {}

    /** Not worth a message of its own; the person's next digest tells it. */
    public record AddToDigest(Reason reason) implements Decision {}

    public record Drop(Reason reason) implements Decision {}

    public record Undeliverable(Reason reason) implements Decision {}

    /** The earlier delivery, still waiting, is overtaken; {@code instead} holds for the newer one. */
    public record Replace(UUID earlier, Decision instead) implements Decision {}

    private DeliveryPlan() {}

    public static Decision decide(Alert alert, Person person, Wishes wishes, List<Earlier> history, Instant now) {
        Decision decision = wishes.heed(decideAlone(alert, person, history, now), alert, now);
        return history.stream()
                .filter(Earlier::waits)
                .max(Earlier.ORDER)
                .filter(waiting -> !(waiting.perhapsOut() && decision.equals(new Drop(Reason.ALREADY_TOLD))))
                .filter(_ -> !decision.equals(new Drop(Reason.ACKNOWLEDGED)))
                .<Decision>map(waiting -> new Replace(waiting.deliveryId(), decision))
                .orElse(decision);
    }

    private static Decision decideAlone(Alert alert, Person person, List<Earlier> history, Instant now) {
        if (history.stream().anyMatch(earlier -> earlier.state() == DeliveryState.LEASED)) {
            return new HoldUntil(now.plus(LOOK_AGAIN_AFTER), Reason.EARLIER_ON_ITS_WAY);
        }
        if (alert.step() > 0 && alert.acknowledged()) {
            return new Drop(Reason.ACKNOWLEDGED);
        }
        Optional<Earlier> last = history.stream().filter(Earlier::told).max(Earlier.ORDER);
        Optional<Meaning> told = last.map(Earlier::meaning);
        boolean sameMeaning = told.isPresent() && told.get().sameAs(alert.meaning());
        if (sameMeaning && last.get().step() >= alert.step()) {
            return new Drop(Reason.ALREADY_TOLD);
        }
        if (told.isEmpty() && alert.meaning().withdrawn()) {
            return new Drop(Reason.NOTHING_TO_CORRECT);
        }
        return switch (person) {
            case Person.Reachable(boolean verified) ->
                new SendNow(
                        reason(alert, told.isPresent() && !sameMeaning), !verified || alert.channel() != Channel.EMAIL);
            case Person.NoLongerEntitled() -> new Drop(Reason.NOT_ENTITLED);
            case Person.NotYetKnown() -> waitForPerson(alert.firstSeen().plus(UNKNOWN_SHOWS_AFTER), now);
        };
    }

    private static Reason reason(Alert alert, boolean correction) {
        if (correction) {
            return Reason.CORRECTION;
        }
        return alert.step() > 0 ? Reason.NOBODY_ACKNOWLEDGED : Reason.NEW_ALERT;
    }

    private static Decision waitForPerson(Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            return new Undeliverable(Reason.PERSON_UNKNOWN);
        }
        Instant again = now.plus(LOOK_AGAIN_AFTER);
        return new HoldUntil(again.isBefore(deadline) ? again : deadline, Reason.PERSON_UNKNOWN);
    }
}
