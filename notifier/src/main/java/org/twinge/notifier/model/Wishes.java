package org.twinge.notifier.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.twinge.notifier.model.DeliveryPlan.AddToDigest;
import org.twinge.notifier.model.DeliveryPlan.Alert;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.HoldUntil;
import org.twinge.notifier.model.DeliveryPlan.SendNow;

/**
 * What keeps a message from being sent at once: the person's wishes, their mailbox, and what they got of late. It changes
 * nothing about what nobody can switch off.
 *
 * @param zone the person's own
 */
public record Wishes(Preferences preferences, Mailbox mailbox, ZoneId zone, Lately lately) {
    public static final Wishes NONE = new Wishes(Preferences.USUAL, Mailbox.OPEN, ZoneOffset.UTC, new Lately(false, 0));

    /**
     * What the person was told at once, about other alerts, or is about to be told.
     *
     * @param ofThisRule of the same rule and athlete, at least as urgently, within {@link Preferences#repeatAfterDays}
     * @param gentleToday how many messages on their day that {@link #isGentle}
     */
    public record Lately(boolean ofThisRule, int gentleToday) {}

    /** Only what may wait counts as too much, and can be too much. */
    public static boolean isGentle(Level level) {
        return switch (level) {
            case EMERGENCY, SAME_DAY, SOON -> false;
            case ROUTINE, SELF_CARE, NOTICE, INFO -> true;
        };
    }

    /** The decision, or what takes the place of sending now. */
    Decision heed(Decision decision, Alert alert, Instant now) {
        if (!(decision instanceof SendNow send)
                || Mailbox.isForced(alert.meaning().level(), alert.audience())) {
            return decision;
        }
        Optional<Decision> noEmail = alert.channel() == Channel.EMAIL ? mailbox.instead() : Optional.empty();
        return noEmail.or(() -> notWanted(alert))
                .or(() -> quiet(now))
                .or(() -> send.reason() == Reason.CORRECTION ? Optional.empty() : tooMuch(alert))
                .orElse(decision);
    }

    private Optional<Decision> notWanted(Alert alert) {
        boolean wanted = alert.meaning().level().compareTo(preferences.minimum(alert.kind(), alert.channel())) <= 0;
        return wanted ? Optional.empty() : Optional.of(later(alert, Reason.BELOW_MINIMUM));
    }

    private Optional<Decision> quiet(Instant now) {
        return preferences
                .quietHours()
                .flatMap(hours -> hours.endsAfter(now, zone))
                .map(end -> new HoldUntil(end, Reason.QUIET_HOURS));
    }

    /** A correction is not too much: whoever was told something has to hear what became of it. */
    private Optional<Decision> tooMuch(Alert alert) {
        if (!isGentle(alert.meaning().level()) || !alert.kind().fitsIntoDigest() || alert.perhapsOut()) {
            return Optional.empty();
        }
        if (lately.ofThisRule()) {
            return Optional.of(later(alert, Reason.TOLD_OF_LATE));
        }
        return lately.gentleToday() >= preferences.dailyMessages()
                ? Optional.of(later(alert, Reason.ENOUGH_FOR_TODAY))
                : Optional.empty();
    }

    /** The digest is email's. What may be out already is not told a second time in it. */
    private Decision later(Alert alert, Reason reason) {
        boolean fits = alert.channel() == Channel.EMAIL && alert.kind().fitsIntoDigest();
        return preferences.digest() && fits && !alert.perhapsOut() ? new AddToDigest(reason) : new Drop(reason);
    }
}
