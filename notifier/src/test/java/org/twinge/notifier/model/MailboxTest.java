package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.notifier.model.DeliveryPlan.Alert;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.Earlier;
import org.twinge.notifier.model.DeliveryPlan.Replace;
import org.twinge.notifier.model.DeliveryPlan.SendNow;
import org.twinge.notifier.model.DeliveryPlan.Undeliverable;
import org.twinge.notifier.model.Wishes.Lately;

class MailboxTest {
    private static final Decision SEND = new SendNow(Reason.NEW_ALERT, false);
    private static final Mailbox UNSUBSCRIBED = new Mailbox(true, false);
    private static final Mailbox REFUSED = new Mailbox(false, true);

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, ATHLETE, true",
        "EMERGENCY, STAFF, true",
        "SAME_DAY, ATHLETE, true",
        "SAME_DAY, STAFF, true",
        "SOON, ATHLETE, true",
        "SOON, STAFF, false",
        "ROUTINE, ATHLETE, false",
        "SELF_CARE, ATHLETE, false",
        "NOTICE, STAFF, false",
        "INFO, ATHLETE, false",
    })
    void whatNobodyCanSwitchOffIsTriedWhateverHappenedBefore(Level level, Audience audience, boolean forced) {
        assertThat(Mailbox.isForced(level, audience)).isEqualTo(forced);
        assertThat(decide(UNSUBSCRIBED, level, audience)).isEqualTo(forced ? SEND : new Drop(Reason.UNSUBSCRIBED));
        assertThat(decide(REFUSED, level, audience))
                .isEqualTo(forced ? SEND : new Undeliverable(Reason.ADDRESS_REFUSED));
        assertThat(decide(Mailbox.OPEN, level, audience)).isEqualTo(SEND);
    }

    @Test
    void aWishComesBeforeARefusal() {
        assertThat(decide(new Mailbox(true, true), Level.INFO, Audience.ATHLETE))
                .isEqualTo(new Drop(Reason.UNSUBSCRIBED));
    }

    @Test
    void whatTakesAnEarlierOnesPlaceIsHeldBackToo() {
        Earlier waits = new Earlier(
                UUID.randomUUID(), 0, 0, new Meaning(Level.INFO, null, false), DeliveryState.PENDING, false);

        assertThat(decide(UNSUBSCRIBED, Level.INFO, Audience.ATHLETE, waits))
                .isEqualTo(new Replace(waits.deliveryId(), new Drop(Reason.UNSUBSCRIBED)));
    }

    private static Decision decide(Mailbox mailbox, Level level, Audience audience, Earlier... history) {
        return DeliveryPlan.decide(
                new Alert(
                        new Meaning(level, null, false),
                        Kind.SYMPTOMS,
                        audience,
                        Channel.EMAIL,
                        Instant.EPOCH,
                        0,
                        false,
                        false),
                new Person.Reachable(true),
                new Wishes(Preferences.USUAL, mailbox, ZoneOffset.UTC, new Lately(false, 0)),
                List.of(history),
                Instant.EPOCH);
    }
}
