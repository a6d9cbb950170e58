package org.twinge.notifier.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twinge.access.AsWorker;
import org.twinge.notifier.mailbox.UnsubscribeLinks.Holder;

/** No more email than what nobody can switch off, for whoever holds the link. Twice is once. */
@ApplicationScoped
@Transactional
@AsWorker
class Unsubscribe {
    private final Mailboxes mailboxes;
    private final Clock clock;

    Unsubscribe(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    void unsubscribe(Holder holder) {
        mailboxes.unsubscribe(holder.personId(), holder.audience(), clock.instant());
    }
}
