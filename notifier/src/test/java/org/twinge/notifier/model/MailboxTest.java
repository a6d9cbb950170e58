package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.notifier.model.DeliveryPlan.Decision;
import org.twinge.notifier.model.DeliveryPlan.Drop;
import org.twinge.notifier.model.DeliveryPlan.HoldUntil;
import org.twinge.notifier.model.DeliveryPlan.Replace;
import org.twinge.notifier.model.DeliveryPlan.SendNow;
import org.twinge.notifier.model.DeliveryPlan.Undeliverable;

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
        assertThat(UNSUBSCRIBED.heed(SEND, level, audience)).isEqualTo(forced ? SEND : new Drop(Reason.UNSUBSCRIBED));
        assertThat(REFUSED.heed(SEND, level, audience))
                .isEqualTo(forced ? SEND : new Undeliverable(Reason.ADDRESS_REFUSED));
        assertThat(Mailbox.OPEN.heed(SEND, level, audience)).isEqualTo(SEND);
    }

    @Test
    void aWishComesBeforeARefusal() {
        assertThat(new Mailbox(true, true).heed(SEND, Level.INFO, Audience.ATHLETE))
                .isEqualTo(new Drop(Reason.UNSUBSCRIBED));
    }

    @Test
    void whatTakesAnEarlierOnesPlaceIsHeldBackToo() {
        UUID earlier = UUID.randomUUID();

        assertThat(UNSUBSCRIBED.heed(new Replace(earlier, SEND), Level.INFO, Audience.ATHLETE))
                .isEqualTo(new Replace(earlier, new Drop(Reason.UNSUBSCRIBED)));
    }

    @Test
    void otherDecisionsStay() {
        Decision hold = new HoldUntil(Instant.EPOCH, Reason.PERSON_UNKNOWN);
        Decision drop = new Drop(Reason.ALREADY_TOLD);

        assertThat(UNSUBSCRIBED.heed(hold, Level.INFO, Audience.ATHLETE)).isEqualTo(hold);
        assertThat(UNSUBSCRIBED.heed(drop, Level.INFO, Audience.ATHLETE)).isEqualTo(drop);
    }
}
