package org.twinge.notifier.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** What the caller wants of email from now on. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ChangeMailbox {
    enum Wish {
        UNSUBSCRIBE,
        SUBSCRIBE_AGAIN,
        /** The address takes mail again, or never deserved its refusal. */
        TRY_ADDRESS_AGAIN
    }

    private final Mailboxes mailboxes;
    private final Clock clock;

    ChangeMailbox(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    void change(Wish wish) {
        switch (wish) {
            case UNSUBSCRIBE -> mailboxes.unsubscribeCaller(clock.instant());
            case SUBSCRIBE_AGAIN -> mailboxes.subscribeCallerAgain();
            case TRY_ADDRESS_AGAIN -> mailboxes.tryCallersAddressAgain();
        }
    }
}
