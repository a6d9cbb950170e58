package org.twinge.notifier.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** How the caller stands with email. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ReadMailbox {
    private final Mailboxes mailboxes;

    ReadMailbox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    Mailboxes.State read() {
        return mailboxes.ofCaller();
    }
}
