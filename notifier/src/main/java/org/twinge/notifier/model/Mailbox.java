package org.twinge.notifier.model;

import java.util.Optional;
import org.twinge.notifier.model.DeliveryPlan.Decision;

/**
 * What keeps email from a person: their own wish, or a mail server that refused their address for good. Neither keeps
 * back what nobody can switch off: such a message is tried whatever happened before.
 *
 * @param unsubscribed by the link in a message, or in Twinge
 * @param refused the address they have now
 */
public record Mailbox(boolean unsubscribed, boolean refused) {
    public static final Mailbox OPEN = new Mailbox(false, false);

    /** An athlete is to be seen within 48 hours when it is {@code SOON}; staff have their work list for that. */
    public static boolean isForced(Level level, Audience audience) {
        return switch (level) {
            case EMERGENCY, SAME_DAY -> true;
            case SOON -> audience == Audience.ATHLETE;
            case ROUTINE, SELF_CARE, NOTICE, INFO -> false;
        };
    }

    /** What takes the place of sending; empty if nothing does. */
    Optional<Decision> instead() {
        if (unsubscribed) {
            return Optional.of(new DeliveryPlan.Drop(Reason.UNSUBSCRIBED));
        }
        return refused ? Optional.of(new DeliveryPlan.Undeliverable(Reason.ADDRESS_REFUSED)) : Optional.empty();
    }
}
