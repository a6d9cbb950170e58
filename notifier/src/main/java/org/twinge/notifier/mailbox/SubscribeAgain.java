package org.twinge.notifier.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;
import org.twinge.notifier.mailbox.UnsubscribeLinks.Holder;

/** Takes an unsubscription back. */
@ApplicationScoped
@Transactional
@AsWorker
class SubscribeAgain {
    private final Mailboxes mailboxes;

    SubscribeAgain(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    void subscribe(Holder holder) {
        mailboxes.subscribeAgain(holder.personId());
    }
}
